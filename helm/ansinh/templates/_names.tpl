{{- define "ansinh.labels" -}}
app.kubernetes.io/part-of: ansinh
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/version: {{ include "ansinh.tag" . | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- /* Of pods: nothing in it changes with a version, so that a new chart or image starts only those anew that it changes. */ -}}
{{- define "ansinh.podLabels" -}}
app.kubernetes.io/part-of: ansinh
{{ include "ansinh.selector" . }}
{{- end }}

{{- /* What is reached from outside; figures and the health of single parts are not. */ -}}
{{- define "ansinh.publicPaths" -}}
{{- list (dict "type" "Prefix" "path" "/api") (dict "type" "Prefix" "path" "/v3/api-docs") (dict "type" "Prefix" "path" "/swagger-ui")
  (dict "type" "Exact" "path" "/swagger-ui.html") (dict "type" "Exact" "path" "/actuator/health") | toJson }}
{{- end }}

{{- define "ansinh.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/name: {{ .name }}
{{- end }}

{{- define "ansinh.tag" -}}
{{ dig .name "tag" "" .root.Values.components | default .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "ansinh.image" -}}
{{ printf "%s/%s:%s" .root.Values.image.registry .name (include "ansinh.tag" .) }}
{{- end }}

{{- /* The names of the six, the gateway first. */ -}}
{{- define "ansinh.services" -}}
participant contribution subsidy campaign reporting
{{- end }}

{{- define "ansinh.podSecurity" -}}
runAsNonRoot: true
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "ansinh.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{- define "ansinh.issuerUri" -}}
{{- if .Values.issuer.uri }}{{ .Values.issuer.uri }}{{ else if .Values.trial.enabled }}http://{{ .Release.Name }}-keycloak:8080/realms/ansinh{{ end -}}
{{- end }}

{{- define "ansinh.bootstrapServers" -}}
{{- if .Values.broker.bootstrapServers }}{{ .Values.broker.bootstrapServers }}{{ else if .Values.trial.enabled }}{{ .Release.Name }}-kafka:9092{{ end -}}
{{- end }}

{{- define "ansinh.secret" -}}
{{- if .root.Values.trial.enabled }}{{ .root.Release.Name }}-trial-{{ .kind }}{{ else }}{{ .given }}{{ end -}}
{{- end }}
