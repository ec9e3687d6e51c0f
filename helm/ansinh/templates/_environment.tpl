{{- /* What a service reads from its environment; secrets only by reference. Takes root, name. */ -}}
{{- define "ansinh.environment" -}}
{{- $root := .root }}{{ $name := .name }}{{ $isGateway := eq $name "gateway" }}
- {name: ANSINH_ISSUER_URI, value: {{ include "ansinh.issuerUri" $root | quote }}}
{{- with $root.Values.issuer.tokenUri }}
- {name: ANSINH_CALLS_TOKENURI, value: {{ . | quote }}}
{{- end }}
{{- with $root.Values.issuer.jwkSetUri }}
- {name: SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI, value: {{ . | quote }}}
{{- end }}
{{- range splitList " " (include "ansinh.services" $root | trim) }}
- {name: ANSINH_{{ upper . }}_URL, value: {{ printf "http://%s-%s:8080" $root.Release.Name . | quote }}}
{{- end }}
{{- with (index $root.Values.components $name).javaOptions }}
- {name: JDK_JAVA_OPTIONS, value: {{ . | quote }}}
{{- end }}
- {name: SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE, value: {{ printf "%ds" (sub (int $root.Values.shutdown.graceSeconds) (add (int $root.Values.shutdown.drainSeconds) 10)) }}}
{{- if $isGateway }}
- {name: ANSINH_REQUESTS_PER_SECOND, value: {{ $root.Values.gateway.requestsPerSecond | quote }}}
{{- with $root.Values.gateway.trustedProxies }}
- {name: ANSINH_GATEWAY_LIMITS_TRUSTEDPROXIES, value: {{ join "," . | quote }}}
{{- end }}
{{- else }}
- name: ANSINH_MONGODB_URI
  valueFrom: {secretKeyRef: {name: {{ include "ansinh.secret" (dict "root" $root "kind" "store" "given" $root.Values.store.secret) }}, key: {{ $name }}}}
{{- if $root.Values.store.tls.caSecret }}
- {name: SPRING_SSL_BUNDLE_PEM_STORE_TRUSTSTORE_CERTIFICATE, value: "file:/etc/ansinh/store/ca.crt"}
- {name: SPRING_MONGODB_SSL_BUNDLE, value: store}
{{- end }}
- {name: ANSINH_KAFKA_BOOTSTRAP_SERVERS, value: {{ include "ansinh.bootstrapServers" $root | quote }}}
- {name: ANSINH_MESSAGING_REPLICATIONFACTOR, value: {{ ternary 1 $root.Values.broker.replicationFactor $root.Values.trial.enabled | quote }}}
{{- if and $root.Values.broker.tls.enabled (not $root.Values.trial.enabled) }}
- {name: SPRING_KAFKA_SECURITY_PROTOCOL, value: SSL}
- {name: SPRING_KAFKA_SSL_TRUSTSTORETYPE, value: PEM}
- {name: SPRING_KAFKA_SSL_TRUSTSTORELOCATION, value: "file:/etc/ansinh/broker-ca/ca.crt"}
- {name: SPRING_KAFKA_SSL_KEYSTORETYPE, value: PKCS12}
- {name: SPRING_KAFKA_SSL_KEYSTORELOCATION, value: "file:/etc/ansinh/broker-user/user.p12"}
- name: SPRING_KAFKA_SSL_KEYSTOREPASSWORD
  valueFrom: {secretKeyRef: {name: {{ $root.Values.broker.tls.userSecretPrefix }}{{ $name }}, key: user.password}}
{{- end }}
- name: ANSINH_CLIENT_SECRET
  valueFrom: {secretKeyRef: {name: {{ include "ansinh.secret" (dict "root" $root "kind" "clients" "given" $root.Values.secrets.clients) }}, key: svc-{{ $name }}}}
- name: ANSINH_CURSOR_KEY
  valueFrom: {secretKeyRef: {name: {{ include "ansinh.secret" (dict "root" $root "kind" "keys" "given" $root.Values.secrets.keys) }}, key: cursorKey}}
{{- with get (dict "participant" "field" "contribution" "list") $name }}
- name: ANSINH_{{ upper . }}_KEYSET
  valueFrom: {secretKeyRef: {name: {{ include "ansinh.secret" (dict "root" $root "kind" "keys" "given" $root.Values.secrets.keys) }}, key: {{ . }}Keyset}}
{{- end }}
{{- end }}
{{- with $root.Values.tracing.endpoint }}
- {name: MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT, value: {{ . | quote }}}
- {name: MANAGEMENT_TRACING_SAMPLING_PROBABILITY, value: {{ $root.Values.tracing.probability | quote }}}
{{- end }}
{{- end }}
