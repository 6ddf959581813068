# fr: Alerte tirée des journaux (LogQL), gardés 30 jours par la plateforme. Les journaux sont en JSON, avec un champ « level ».
# en: Alert drawn from the logs (LogQL), kept for 30 days by the platform. The logs are in JSON, with a field "level".
groups:
  - name: <% app %>-logs
    rules:
      - alert: ErrorsInLogs
        expr: sum(count_over_time({container="<% app %>"} | json | level="error" [10m])) > 20
        for: 10m
        labels:
          app: <% app %>
          severity: warning
        annotations:
          summary: '<%#fr%>Les journaux disent beaucoup d’erreurs<%/fr%><%#en%>The logs tell of many errors<%/en%>'
          runbook_url: '<% repository %>/docs/operations/<% app %>/runbook.md#errorsinlogs'
