{{- define "operators.labels" -}}
app.kubernetes.io/part-of: ansinh
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "operators.cluster" -}}
ansinh
{{- end }}

{{- define "operators.services" -}}
participant contribution subsidy campaign reporting
{{- end }}

{{- define "operators.topic" -}}
{{ printf "ansinh.%s.v1" . }}
{{- end }}
