# fr: Alertes tirées des métriques. Ce fichier va dans le dépôt infra-observability, branche main : la plateforme en fait un
# fr: PrometheusRule. Il passe par Helm : n'écrivez pas d'accolades doubles sans les protéger.
# fr: critical = quelqu'un est joint tout de suite ; warning = à regarder le jour ouvré suivant.
# en: Alerts drawn from the metrics. This file goes into the repository infra-observability, branch main: the platform makes
# en: a PrometheusRule of it. It goes through Helm: write no double braces without protecting them.
# en: critical = someone is reached at once; warning = to be looked at on the next working day.
groups:
  - name: <% app %>-service
    rules:
      - alert: ServiceDown
        # fr: Aucun pod ne répond à la lecture des métriques.
        # en: No pod answers the reading of metrics.
        expr: absent(up{job="<% environment %>-<% app %>-svc"} == 1)
        for: 5m
        labels:
          app: <% app %>
          severity: critical
        annotations:
          summary: '<%#fr%>Aucun pod ne répond<%/fr%><%#en%>No pod answers<%/en%>'
          runbook_url: '<% repository %>/docs/operations/<% app %>/runbook.md#servicedown'
      - alert: ErrorBudgetFast
        # fr: À ce rythme (14,4 fois le rythme permis), 2 % du budget d'un mois part en une heure. La fenêtre courte fait
        # fr: cesser l'alerte dès que la panne cesse.
        # en: At this rate (14.4 times the allowed rate), 2 % of a month's budget goes in an hour. The short window makes
        # en: the alert stop as soon as the outage stops.
        expr: |-
          (
            sum(rate(http_request_duration_seconds_count{job="<% environment %>-<% app %>-svc", status=~"5.."}[1h]))
              / sum(rate(http_request_duration_seconds_count{job="<% environment %>-<% app %>-svc"}[1h])) > 14.4 * 0.005
          ) and (
            sum(rate(http_request_duration_seconds_count{job="<% environment %>-<% app %>-svc", status=~"5.."}[5m]))
              / sum(rate(http_request_duration_seconds_count{job="<% environment %>-<% app %>-svc"}[5m])) > 14.4 * 0.005
          )
        for: 2m
        labels:
          app: <% app %>
          severity: critical
        annotations:
          summary: '<%#fr%>Le budget d’erreur fond vite<%/fr%><%#en%>The error budget melts fast<%/en%>'
          runbook_url: '<% repository %>/docs/operations/<% app %>/runbook.md#errorbudgetfast'
      - alert: ErrorBudgetSlow
        # fr: À ce rythme (6 fois le rythme permis), 5 % du budget part en six heures.
        # en: At this rate (6 times the allowed rate), 5 % of the budget goes in six hours.
        expr: |-
          (
            sum(rate(http_request_duration_seconds_count{job="<% environment %>-<% app %>-svc", status=~"5.."}[6h]))
              / sum(rate(http_request_duration_seconds_count{job="<% environment %>-<% app %>-svc"}[6h])) > 6 * 0.005
          ) and (
            sum(rate(http_request_duration_seconds_count{job="<% environment %>-<% app %>-svc", status=~"5.."}[30m]))
              / sum(rate(http_request_duration_seconds_count{job="<% environment %>-<% app %>-svc"}[30m])) > 6 * 0.005
          )
        for: 15m
        labels:
          app: <% app %>
          severity: warning
        annotations:
          summary: '<%#fr%>Le budget d’erreur fond<%/fr%><%#en%>The error budget melts<%/en%>'
          runbook_url: '<% repository %>/docs/operations/<% app %>/runbook.md#errorbudgetslow'
      - alert: SlowResponses
        # fr: Plus de 5 % des requêtes durent plus d'une demi-seconde.
        # en: More than 5 % of the requests take more than half a second.
        expr: |-
          sum(rate(http_request_duration_seconds_bucket{job="<% environment %>-<% app %>-svc", le="0.5"}[30m]))
            / sum(rate(http_request_duration_seconds_count{job="<% environment %>-<% app %>-svc"}[30m])) < 0.95
        for: 15m
        labels:
          app: <% app %>
          severity: warning
        annotations:
          summary: '<%#fr%>Réponses lentes<%/fr%><%#en%>Slow responses<%/en%>'
          runbook_url: '<% repository %>/docs/operations/<% app %>/runbook.md#slowresponses'
  - name: <% app %>-pods
    rules:
      - alert: PodsRestarting
        expr: sum(increase(kube_pod_container_status_restarts_total{pod=~"<% environment %>-<% app %>-dep-.*"}[15m])) > 2
        labels:
          app: <% app %>
          severity: warning
        annotations:
          summary: '<%#fr%>Des pods redémarrent sans cesse<%/fr%><%#en%>Pods keep restarting<%/en%>'
          runbook_url: '<% repository %>/docs/operations/<% app %>/runbook.md#podsrestarting'
      - alert: PodsMissing
        expr: |-
          sum(kube_deployment_status_replicas_available{deployment="<% environment %>-<% app %>-dep"})
            < sum(kube_deployment_spec_replicas{deployment="<% environment %>-<% app %>-dep"})
        for: 15m
        labels:
          app: <% app %>
          severity: warning
        annotations:
          summary: '<%#fr%>Il manque des pods<%/fr%><%#en%>Pods are missing<%/en%>'
          runbook_url: '<% repository %>/docs/operations/<% app %>/runbook.md#podsmissing'
<%#databaseIsCnpg%>
  - name: <% app %>-database
    rules:
      - alert: BackupTooOld
        # fr: Plus de 36 heures : une nuit sans sauvegarde, et le temps de s'en rendre compte.
        # en: More than 36 hours: a night without backup, and the time to notice it.
        expr: time() - max(cnpg_collector_last_available_backup_timestamp{pod=~"<% environment %>-<% app %>-db-.*"}) > 36 * 3600
        for: 30m
        labels:
          app: <% app %>
          severity: critical
        annotations:
          summary: '<%#fr%>La dernière sauvegarde est trop ancienne<%/fr%><%#en%>The last backup is too old<%/en%>'
          runbook_url: '<% repository %>/docs/operations/<% app %>/runbook.md#backuptooold'
<%/databaseIsCnpg%>
