/**
 * Les métriques au format texte de Prometheus, sans bibliothèque : le format tient en une page. Une vraie
 * application prendra plutôt `prom-client` ou OpenTelemetry.
 */
const buckets = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

interface Series {
  count: number;
  seconds: number;
  /** Requêtes plus rapides que chaque borne de `buckets` (cumulées). */
  readonly faster: number[];
}

export class Metrics {
  /** Requêtes en cours de traitement. */
  inFlight = 0;
  private readonly series = new Map<string, Series>();

  /**
   * Compte une requête terminée. Chaque combinaison d'étiquettes coûte de la mémoire à Prometheus : on y met des
   * routes connues, jamais l'adresse demandée ni un identifiant.
   */
  observe(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route}",status="${status}"`;
    const series = this.series.get(labels) ?? { count: 0, seconds: 0, faster: buckets.map(() => 0) };
    this.series.set(labels, series);
    series.count += 1;
    series.seconds += seconds;
    buckets.forEach((bound, index) => {
      if (seconds <= bound) series.faster[index] = (series.faster[index] ?? 0) + 1;
    });
  }

  /** La page `/metrics`. */
  text(): string {
    const cpu = process.cpuUsage();
    const memory = process.memoryUsage();
    return [
      ...single('process_cpu_seconds_total', 'counter', 'Temps de processeur', (cpu.user + cpu.system) / 1e6),
      ...single('process_resident_memory_bytes', 'gauge', 'Mémoire résidente', memory.rss),
      ...single('process_start_time_seconds', 'gauge', 'Heure de démarrage', performance.timeOrigin / 1000),
      ...single('nodejs_heap_used_bytes', 'gauge', 'Tas utilisé par JavaScript', memory.heapUsed),
      ...single('http_requests_in_flight', 'gauge', 'Requêtes en cours', this.inFlight),
      ...this.durations(),
      '',
    ].join('\n');
  }

  private durations(): string[] {
    const name = 'http_request_duration_seconds';
    const lines = [`# HELP ${name} Durée des requêtes HTTP`, `# TYPE ${name} histogram`];
    for (const [labels, { count, seconds, faster }] of this.series) {
      buckets.forEach((bound, index) => {
        lines.push(`${name}_bucket{${labels},le="${bound}"} ${faster[index] ?? 0}`);
      });
      lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`);
      lines.push(`${name}_sum{${labels}} ${seconds}`, `${name}_count{${labels}} ${count}`);
    }
    return lines;
  }
}

function single(name: string, type: 'counter' | 'gauge', help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, `${name} ${value}`];
}
