/**
 * fr: Les métriques au format texte de Prometheus, sans bibliothèque : le format tient en une page. Une vraie
 * fr: application prendra plutôt `prom-client` ou OpenTelemetry.
 * en: The metrics in Prometheus' text format, without a library: the format fits on a page. A real application would
 * en: rather take `prom-client` or OpenTelemetry.
 */
const buckets = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

interface Series {
  count: number;
  seconds: number;
  /** fr: Requêtes plus rapides que chaque borne de `buckets` (cumulées). */
  /** en: Requests faster than each bound of `buckets` (cumulated). */
  readonly faster: number[];
}

export class Metrics {
  /** fr: Requêtes en cours de traitement. */
  /** en: Requests being handled. */
  inFlight = 0;
  private readonly series = new Map<string, Series>();

  /**
   * fr: Compte une requête terminée. Chaque combinaison d'étiquettes coûte de la mémoire à Prometheus : on y met des
   * fr: routes connues, jamais l'adresse demandée ni un identifiant.
   * en: Counts a request that ended. Each combination of labels costs Prometheus memory: known routes go here, never
   * en: the address that was asked for nor an identifier.
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

  /** fr: La page `/metrics`. */
  /** en: The page `/metrics`. */
  text(): string {
    const cpu = process.cpuUsage();
    const memory = process.memoryUsage();
    return [
      ...single('process_cpu_seconds_total', 'counter', '<%#fr%>Temps de processeur<%/fr%><%#en%>Processor time<%/en%>', (cpu.user + cpu.system) / 1e6),
      ...single('process_resident_memory_bytes', 'gauge', '<%#fr%>Mémoire résidente<%/fr%><%#en%>Resident memory<%/en%>', memory.rss),
      ...single('process_start_time_seconds', 'gauge', '<%#fr%>Heure de démarrage<%/fr%><%#en%>Start time<%/en%>', performance.timeOrigin / 1000),
      ...single('nodejs_heap_used_bytes', 'gauge', '<%#fr%>Tas utilisé par JavaScript<%/fr%><%#en%>Heap used by JavaScript<%/en%>', memory.heapUsed),
      ...single('http_requests_in_flight', 'gauge', '<%#fr%>Requêtes en cours<%/fr%><%#en%>Requests in flight<%/en%>', this.inFlight),
      ...this.durations(),
      '',
    ].join('\n');
  }

  private durations(): string[] {
    const name = 'http_request_duration_seconds';
    const lines = [`# HELP ${name} <%#fr%>Durée des requêtes HTTP<%/fr%><%#en%>Duration of HTTP requests<%/en%>`, `# TYPE ${name} histogram`];
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
