{{- /* What is missing is said before anything is made. */ -}}
{{- define "ansinh.check" -}}
{{- /* Without a cluster (helm template, helm lint) nothing can be looked up, and nothing is refused. */ -}}
{{- if lookup "v1" "Namespace" "" "kube-system" }}
{{- if semverCompare "<1.30.0-0" .Capabilities.KubeVersion.Version }}
{{- fail (printf "this cluster runs Kubernetes %s; 1.30 or later is needed." .Capabilities.KubeVersion.Version) }}
{{- end }}
{{- if not .Values.trial.enabled }}
{{- if not .Values.issuer.uri }}
{{- fail "issuer.uri is missing: set it to the address of the realm, for example https://id.example.vn/realms/ansinh, or set trial.enabled=true for a first try with everything inside the release." }}
{{- end }}
{{- if not .Values.broker.bootstrapServers }}
{{- fail "broker.bootstrapServers is missing: set it to the brokers' addresses, for example ansinh-kafka-bootstrap:9093, or set trial.enabled=true." }}
{{- end }}
{{- $services := splitList " " (include "ansinh.services" . | trim) }}
{{- include "ansinh.requireSecret" (dict "root" . "name" .Values.store.secret "keys" $services "for" "the addresses of the services' databases") }}
{{- $clients := list }}{{ range $services }}{{ $clients = append $clients (printf "svc-%s" .) }}{{ end }}
{{- include "ansinh.requireSecret" (dict "root" . "name" .Values.secrets.clients "keys" $clients "for" "the secrets of the services' clients in the realm") }}
{{- include "ansinh.requireSecret" (dict "root" . "name" .Values.secrets.keys "keys" (list "cursorKey" "fieldKeyset" "listKeyset") "for" "the keys of encrypted fields, of uploaded lists and of cursors") }}
{{- with .Values.store.tls.caSecret }}
{{- include "ansinh.requireSecret" (dict "root" $ "name" . "keys" (list "ca.crt") "for" "the authority of the store's certificates") }}
{{- end }}
{{- if .Values.broker.tls.enabled }}
{{- include "ansinh.requireSecret" (dict "root" . "name" .Values.broker.tls.caSecret "keys" (list "ca.crt") "for" "the authority of the brokers' certificates") }}
{{- range $services }}
{{- include "ansinh.requireSecret" (dict "root" $ "name" (print $.Values.broker.tls.userSecretPrefix .) "keys" (list "user.p12" "user.password") "for" (printf "the certificate with which %s signs in to the brokers" .)) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- if le (int .Values.shutdown.graceSeconds) (add (int .Values.shutdown.drainSeconds) 40) }}
{{- fail "shutdown.graceSeconds is too short: it has to be more than drainSeconds + 40, because the longest command may take 30 seconds." }}
{{- end }}
{{- end }}

{{- define "ansinh.requireSecret" -}}
{{- $found := lookup "v1" "Secret" .root.Release.Namespace .name }}
{{- if not $found }}
{{- fail (printf "the secret %s is missing in the namespace %s: it holds %s; see docs/operating/install.md." .name .root.Release.Namespace .for) }}
{{- end }}
{{- $data := $found.data | default dict }}
{{- range .keys }}
{{- if not (hasKey $data .) }}
{{- fail (printf "the secret %s in the namespace %s lacks the key %s: it holds %s; see docs/operating/install.md." $.name $.root.Release.Namespace . $.for) }}
{{- end }}
{{- end }}
{{- end }}
