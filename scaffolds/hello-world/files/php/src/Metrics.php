<?php

declare(strict_types=1);

namespace Hello;

// fr: Les métriques au format texte de Prometheus, sans bibliothèque : le format tient en une page. Une vraie
// fr: application prendra plutôt promphp/prometheus_client_php, avec APCu, ou OpenTelemetry.
// en: The metrics in Prometheus' text format, without a library: the format fits on one page. A real application
// en: rather takes promphp/prometheus_client_php, with APCu, or OpenTelemetry.
final class Metrics
{
    private const BUCKETS = ['0.005', '0.01', '0.05', '0.1', '0.5', '1', '5', '+Inf'];

    public function __construct(private readonly State $state)
    {
    }

    // fr: Compte une requête terminée. Chaque combinaison d'étiquettes coûte de la mémoire à Prometheus : on y met des
    // fr: routes connues, jamais l'adresse demandée ni un identifiant.
    // en: Counts a finished request. Each combination of labels costs Prometheus memory: known routes go there, never
    // en: the address that was asked for, nor an identifier.
    public function observe(string $method, string $route, int $status, float $seconds): void
    {
        $labels = "method=\"$method\",route=\"$route\",status=\"$status\"";
        $this->state->change(function (array $series) use ($labels, $seconds): array {
            $one = $series[$labels] ?? ['seconds' => 0, 'faster' => array_fill(0, count(self::BUCKETS), 0)];
            $one['seconds'] += $seconds;
            foreach (self::BUCKETS as $index => $bound) {
                if ($bound === '+Inf' || $seconds <= (float) $bound) {
                    $one['faster'][$index] += 1;
                }
            }

            return [$labels => $one] + $series;
        });
    }

    // fr: La page /metrics.
    // en: The page /metrics.
    public function text(): string
    {
        $name = 'http_request_duration_seconds';
        $lines = [
            '# HELP php_memory_peak_bytes <%#fr%>Mémoire de ce processus, au plus haut<%/fr%><%#en%>Memory of this process, at its highest<%/en%>',
            '# TYPE php_memory_peak_bytes gauge',
            'php_memory_peak_bytes ' . memory_get_peak_usage(true),
            "# HELP $name <%#fr%>Durée des requêtes HTTP<%/fr%><%#en%>Duration of HTTP requests<%/en%>",
            "# TYPE $name histogram",
        ];
        foreach ($this->state->counters() as $labels => ['seconds' => $seconds, 'faster' => $faster]) {
            foreach (self::BUCKETS as $index => $bound) {
                $lines[] = "{$name}_bucket{" . "$labels,le=\"$bound\"} $faster[$index]";
            }
            $lines[] = "{$name}_sum{" . "$labels} $seconds";
            $lines[] = "{$name}_count{" . "$labels} " . end($faster);
        }

        return implode("\n", $lines) . "\n";
    }
}
