package hello;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * fr: Les métriques au format texte de Prometheus, sans bibliothèque : le format tient en une page. Une vraie
 * fr: application prendra plutôt Micrometer ou OpenTelemetry.
 * en: The metrics in Prometheus' text format, without a library: the format fits on one page. A real application
 * en: rather takes Micrometer or OpenTelemetry.
 */
public final class Metrics {
    private static final double[] BUCKETS = {0.005, 0.01, 0.05, 0.1, 0.5, 1, 5};

    private static final class Series {
        private long count;
        private double seconds;
        /** fr: Requêtes plus rapides que chaque borne de BUCKETS (cumulées). */
        /** en: Requests faster than each bound of BUCKETS (cumulated). */
        private final long[] faster = new long[BUCKETS.length];
    }

    private final Map<String, Series> series = new TreeMap<>();
    private int inFlight;

    public synchronized void begin() {
        inFlight += 1;
    }

    /**
     * fr: Compte une requête terminée. Chaque combinaison d'étiquettes coûte de la mémoire à Prometheus : on y met
     * fr: des routes connues, jamais l'adresse demandée ni un identifiant.
     * en: Counts a finished request. Each combination of labels costs Prometheus memory: known routes go there, never
     * en: the address that was asked for, nor an identifier.
     */
    public synchronized void end(String method, String route, int status, double seconds) {
        inFlight -= 1;
        String labels = "method=\"%s\",route=\"%s\",status=\"%d\"".formatted(method, route, status);
        Series one = series.computeIfAbsent(labels, unused -> new Series());
        one.count += 1;
        one.seconds += seconds;
        for (int index = 0; index < BUCKETS.length; index += 1) {
            if (seconds <= BUCKETS[index]) one.faster[index] += 1;
        }
        notifyAll();
    }

    public synchronized int inFlight() {
        return inFlight;
    }

    /** fr: Attend la fin des requêtes en cours ; vrai quand elles ont fini à temps. */
    /** en: Waits for the end of the running requests; true when they ended in time. */
    public synchronized boolean awaitNone(Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        while (inFlight > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }

    /** fr: La page /metrics. */
    /** en: The page /metrics. */
    public synchronized String text() {
        Runtime runtime = Runtime.getRuntime();
        double started = ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0;
        StringBuilder text = new StringBuilder();
        single(text, "process_start_time_seconds", "<%#fr%>Heure de démarrage<%/fr%><%#en%>Start time<%/en%>", started);
        single(text, "jvm_threads_current", "<%#fr%>Fils en vie<%/fr%><%#en%>Living threads<%/en%>", ManagementFactory.getThreadMXBean().getThreadCount());
        single(text, "jvm_memory_used_bytes", "<%#fr%>Tas utilisé par Java<%/fr%><%#en%>Heap used by Java<%/en%>", runtime.totalMemory() - runtime.freeMemory());
        single(text, "http_requests_in_flight", "<%#fr%>Requêtes en cours<%/fr%><%#en%>Requests in flight<%/en%>", inFlight);
        String name = "http_request_duration_seconds";
        line(text, "# HELP %s <%#fr%>Durée des requêtes HTTP<%/fr%><%#en%>Duration of HTTP requests<%/en%>", name);
        line(text, "# TYPE %s histogram", name);
        series.forEach((labels, one) -> {
            for (int index = 0; index < BUCKETS.length; index += 1) {
                line(text, "%s_bucket{%s,le=\"%s\"} %d", name, labels, BUCKETS[index], one.faster[index]);
            }
            line(text, "%s_bucket{%s,le=\"+Inf\"} %d", name, labels, one.count);
            line(text, "%s_sum{%s} %f", name, labels, one.seconds);
            line(text, "%s_count{%s} %d", name, labels, one.count);
        });
        return text.toString();
    }

    private static void single(StringBuilder text, String name, String help, double value) {
        line(text, "# HELP %s %s", name, help);
        line(text, "# TYPE %s gauge", name);
        line(text, "%s %f", name, value);
    }

    /** fr: « ROOT » : un point pour les décimales, quelle que soit la langue du système. */
    /** en: "ROOT": a point for decimals, whatever the language of the system. */
    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
