{{- /* One service or the gateway; everything the six have in common stands here once. Takes root, name. */ -}}
{{- define "ansinh.component" -}}
{{- $root := .root }}{{ $name := .name }}{{ $values := index $root.Values.components $name }}
{{- $full := printf "%s-%s" $root.Release.Name $name }}
{{- $isGateway := eq $name "gateway" }}
{{- $tls := and $root.Values.broker.tls.enabled (not $root.Values.trial.enabled) }}
{{- $heard := list }}
{{- range $consumer := $root.Files.Get "files/consumers.yaml" | fromYamlArray }}
{{- range ternary .topics (list) (eq .service $name) }}
{{- $heard = append $heard (dict "group" (printf "%s-%s" $name $consumer.name) "topic" .) }}
{{- end }}
{{- end }}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ $full }}
  labels: {{- include "ansinh.labels" . | nindent 4 }}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $full }}
  labels: {{- include "ansinh.labels" . | nindent 4 }}
spec:
  selector: {{- include "ansinh.selector" . | nindent 4 }}
  ports:
    - {name: http, port: 8080, targetPort: http, appProtocol: http}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $full }}
  labels: {{- include "ansinh.labels" . | nindent 4 }}
spec:
  {{- if not $root.Values.autoscaling.enabled }}
  replicas: {{ $values.replicas }}
  {{- end }}
  revisionHistoryLimit: 3
  progressDeadlineSeconds: 900
  strategy:
    rollingUpdate: {maxUnavailable: 0, maxSurge: 1}
  selector:
    matchLabels: {{- include "ansinh.selector" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "ansinh.podLabels" . | nindent 8 }}
    spec:
      serviceAccountName: {{ $full }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: {{ $root.Values.shutdown.graceSeconds }}
      securityContext: {{- include "ansinh.podSecurity" . | nindent 8 }}
        runAsUser: 65532
        runAsGroup: 65532
        fsGroup: 65532
      {{- with $root.Values.image.pullSecrets }}
      imagePullSecrets: {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        {{- range $key, $when := dict "kubernetes.io/hostname" $root.Values.spread.node "topology.kubernetes.io/zone" $root.Values.spread.zone }}
        - maxSkew: 1
          topologyKey: {{ $key }}
          whenUnsatisfiable: {{ $when }}
          matchLabelKeys: [pod-template-hash]
          labelSelector:
            matchLabels: {{- include "ansinh.selector" (dict "root" $root "name" $name) | nindent 14 }}
        {{- end }}
      containers:
        - name: {{ $name }}
          image: {{ include "ansinh.image" . }}
          imagePullPolicy: {{ $root.Values.image.pullPolicy }}
          securityContext: {{- include "ansinh.containerSecurity" . | nindent 12 }}
          ports:
            - {name: http, containerPort: 8080}
          env: {{- include "ansinh.environment" . | nindent 12 }}
          resources: {{- toYaml $values.resources | nindent 12 }}
          startupProbe:
            httpGet: {path: /actuator/health/startup, port: http}
            periodSeconds: 3
            timeoutSeconds: 3
            failureThreshold: {{ div $root.Values.probes.startupSeconds 3 }}
          readinessProbe:
            httpGet: {path: /actuator/health/readiness, port: http}
            periodSeconds: 5
            timeoutSeconds: 5
            failureThreshold: 3
          livenessProbe:
            httpGet: {path: /actuator/health/liveness, port: http}
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          lifecycle:
            preStop:
              sleep: {seconds: {{ $root.Values.shutdown.drainSeconds }}}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            {{- if not $isGateway }}
            {{- if $root.Values.store.tls.caSecret }}
            - {name: store-ca, mountPath: /etc/ansinh/store, readOnly: true}
            {{- end }}
            {{- if $tls }}
            - {name: broker-ca, mountPath: /etc/ansinh/broker-ca, readOnly: true}
            - {name: broker-user, mountPath: /etc/ansinh/broker-user, readOnly: true}
            {{- end }}
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {sizeLimit: 2Gi}
        {{- if not $isGateway }}
        {{- with $root.Values.store.tls.caSecret }}
        - name: store-ca
          secret: {secretName: {{ . }}}
        {{- end }}
        {{- if $tls }}
        - name: broker-ca
          secret: {secretName: {{ $root.Values.broker.tls.caSecret }}}
        - name: broker-user
          secret: {secretName: {{ $root.Values.broker.tls.userSecretPrefix }}{{ $name }}}
        {{- end }}
        {{- end }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $full }}
  labels: {{- include "ansinh.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: {{- include "ansinh.selector" . | nindent 6 }}
{{- if $root.Values.autoscaling.enabled }}
---
{{- if and $root.Values.autoscaling.keda.enabled (not $isGateway) }}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ $full }}
  labels: {{- include "ansinh.labels" . | nindent 4 }}
spec:
  scaleTargetRef: {name: {{ $full }}}
  minReplicaCount: {{ $values.replicas }}
  maxReplicaCount: {{ $root.Values.autoscaling.maxReplicas }}
  triggers:
    - type: cpu
      metricType: Utilization
      metadata: {value: {{ $root.Values.autoscaling.cpuPercent | quote }}}
    {{- range $heard }}
    - type: kafka
      metadata:
        bootstrapServers: {{ include "ansinh.bootstrapServers" $root | quote }}
        consumerGroup: {{ .group }}
        topic: {{ .topic }}
        lagThreshold: {{ $root.Values.autoscaling.keda.lag | quote }}
        {{- if $tls }}
        tls: enable
      authenticationRef: {name: {{ $full }}-lag}
        {{- end }}
    {{- end }}
{{- if and $tls $heard }}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  name: {{ $full }}-lag
  labels: {{- include "ansinh.labels" . | nindent 4 }}
spec:
  secretTargetRef:
    - {parameter: ca, name: {{ $root.Values.broker.tls.caSecret }}, key: ca.crt}
    - {parameter: cert, name: {{ $root.Values.broker.tls.userSecretPrefix }}{{ $name }}, key: user.crt}
    - {parameter: key, name: {{ $root.Values.broker.tls.userSecretPrefix }}{{ $name }}, key: user.key}
{{- end }}
{{- else }}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ $full }}
  labels: {{- include "ansinh.labels" . | nindent 4 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ $full }}}
  minReplicas: {{ $values.replicas }}
  maxReplicas: {{ $root.Values.autoscaling.maxReplicas }}
  metrics:
    - type: Resource
      resource: {name: cpu, target: {type: Utilization, averageUtilization: {{ $root.Values.autoscaling.cpuPercent }}}}
  behavior:
    scaleDown: {stabilizationWindowSeconds: 600}
{{- end }}
{{- end }}
{{- if $root.Values.monitoring.serviceMonitors }}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ $full }}
  labels: {{- include "ansinh.labels" . | nindent 4 }}
    {{- with $root.Values.monitoring.labels }}{{ toYaml . | nindent 4 }}{{ end }}
spec:
  selector:
    matchLabels: {{- include "ansinh.selector" . | nindent 6 }}
  endpoints:
    - port: http
      path: /actuator/prometheus
      interval: {{ $root.Values.monitoring.scrapeInterval }}
      # The name of the part stays what the platform calls it, without the release's.
      honorLabels: true
      relabelings:
        - {action: replace, targetLabel: service, replacement: {{ $name }}}
{{- end }}
{{- end }}
