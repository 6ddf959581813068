package hello;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * fr: Le serveur HTTP livré avec Java : de quoi tout lire, assez pour un bac à sable. Une vraie application prendra
 * fr: Spring Boot ou Quarkus, avec les mêmes pages et le même arrêt.
 * en: The HTTP server that comes with Java: all of it can be read, enough for a sandbox. A real application takes
 * en: Spring Boot or Quarkus, with the same pages and the same stop.
 */
public final class App {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HEALTH = "application/health+json; charset=utf-8";

    private record Answer(int status, String type, String body) {}

    private final Config config;
    private final JsonLog log;
    private final Metrics metrics = new Metrics();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Supplier<Answer>> routes =
            Map.of("/", this::home, "/health", this::health, "/livez", this::alive, "/metrics", this::numbers);
    private HttpServer server;
    /** fr: Passe à vrai quand l'arrêt est demandé. */
    /** en: Becomes true when the stop is asked for. */
    private volatile boolean stopping;

    public App(Config config, JsonLog log) {
        this.config = config;
        this.log = log;
    }

    /** fr: Se met à l'écoute ; rend le port, utile quand on a demandé 0, n'importe lequel. */
    /** en: Starts to listen; returns the port, of use when 0, any, was asked for. */
    public int start(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(port), 128);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        return server.getAddress().getPort();
    }

    private Answer home() {
        pause(config.responseDelay().toMillis());
        return new Answer(200, TEXT, config.greeting() + "\n");
    }

    /** fr: « Peut-on m'envoyer des requêtes ? » : non pendant l'arrêt, et le Service retire alors ce pod. */
    /** en: "May requests be sent to me?": not during the stop, and the Service then takes this pod out. */
    private Answer health() {
        return stopping ? new Answer(503, HEALTH, "{\"status\":\"fail\"}") : alive();
    }

    /**
     * fr: « Suis-je vivant ? » : répondre suffit. Ne regarde ni l'arrêt ni la base de données : Kubernetes
     * fr: redémarrerait un pod sain pour une panne qui n'est pas la sienne.
     * en: "Am I alive?": answering is enough. Looks at neither the stop nor the database: Kubernetes would restart a
     * en: healthy pod for a failure that is not its own.
     */
    private Answer alive() {
        return new Answer(200, HEALTH, "{\"status\":\"pass\"}");
    }

    private Answer numbers() {
        return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
    }

    /** fr: Répond à une requête, la compte et l'écrit dans le journal. */
    /** en: Answers a request, counts it and writes it to the log. */
    private void handle(HttpExchange exchange) {
        long started = System.nanoTime();
        metrics.begin();
        String path = exchange.getRequestURI().getPath();
        String route = routes.containsKey(path) ? path : "other";
        String asked = exchange.getRequestMethod();
        String method = asked.equals("GET") || asked.equals("HEAD") ? asked : "OTHER";
        int status = 500;
        boolean complete = false;
        try (exchange) {
            Answer answer = answerTo(method, route);
            status = answer.status();
            send(exchange, answer, method);
            complete = true;
        } catch (IOException gone) {
            // fr: Le client est parti avant la fin : rien à lui dire, mais le journal le sait.
            // en: The client left before the end: nothing to tell it, but the log knows.
            log.log(JsonLog.Level.DEBUG, "<%#fr%>client parti<%/fr%><%#en%>client gone<%/en%>", "error", gone.getMessage());
        } finally {
            double seconds = (System.nanoTime() - started) / 1e9;
            // fr: Les sondes passent toutes les quelques secondes : elles noieraient le reste au niveau « info ».
            // en: The probes come every few seconds: they would drown the rest at level "info".
            boolean visible = route.equals("/") || route.equals("other");
            log.log(visible ? JsonLog.Level.INFO : JsonLog.Level.DEBUG, "<%#fr%>requête<%/fr%><%#en%>request<%/en%>",
                    "method", method, "route", route, "status", status,
                    "durationMs", Math.round(seconds * 1000), "complete", complete);
            metrics.end(method, route, status, seconds);
        }
    }

    private Answer answerTo(String method, String route) {
        Supplier<Answer> page = routes.get(route);
        if (page == null) return new Answer(404, TEXT, "<%#fr%>Page introuvable\n<%/fr%><%#en%>Page not found\n<%/en%>");
        if (method.equals("OTHER")) {
            return new Answer(405, TEXT, "<%#fr%>Seuls GET et HEAD sont acceptés\n<%/fr%><%#en%>Only GET and HEAD are accepted\n<%/en%>");
        }
        try {
            return page.get();
        } catch (RuntimeException error) {
            log.error("<%#fr%>erreur imprévue<%/fr%><%#en%>unexpected error<%/en%>", "route", route, "error", error.toString());
            return new Answer(500, TEXT, "<%#fr%>Erreur interne\n<%/fr%><%#en%>Internal error\n<%/en%>");
        }
    }

    private void send(HttpExchange exchange, Answer answer, String method) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (answer.status() == 405) headers.set("Allow", "GET, HEAD");
        // fr: Pendant l'arrêt, dernière réponse sur cette connexion : le client suivant ira vers un autre pod.
        // en: During the stop, last answer on this connection: the next client will go to another pod.
        if (stopping) headers.set("Connection", "close");
        if (method.equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /**
     * fr: Arrête le serveur sans perdre de requête. Kubernetes envoie SIGTERM et retire le pod du Service en même
     * fr: temps : pendant un instant, des requêtes arrivent encore. D'où l'ordre :
     * fr: 1. se dire indisponible (/health répond 503), en continuant de servir ;
     * fr: 2. attendre que tout le monde l'ait vu ;
     * fr: 3. ne plus accepter de connexion et laisser finir les requêtes en cours ;
     * fr: 4. couper ce qui reste à l'échéance, avant que Kubernetes ne le fasse (terminationGracePeriodSeconds).
     * fr: Rend vrai quand tout a fini à temps.
     * en: Stops the server without losing a request. Kubernetes sends SIGTERM and takes the pod out of the Service at
     * en: the same time: for a moment, requests still come in. Hence the order:
     * en: 1. say that we are unavailable (/health answers 503), and go on serving;
     * en: 2. wait until everyone has seen it;
     * en: 3. accept no more connection and let the running requests finish;
     * en: 4. cut what is left at the deadline, before Kubernetes does (terminationGracePeriodSeconds).
     * en: Returns true when all ended in time.
     */
    public boolean stop() {
        stopping = true;
        log.info("<%#fr%>arrêt demandé<%/fr%><%#en%>stop requested<%/en%>", "inFlight", metrics.inFlight());
        pause(config.shutdownDelay().toMillis());
        // fr: « stop » ferme la porte d'entrée tout de suite, puis attend des secondes entières : un autre fil s'en
        // fr: charge, et nous comptons nous-mêmes les requêtes en cours.
        // en: "stop" closes the front door at once, then waits for whole seconds: another thread does that, and we
        // en: count the running requests ourselves.
        int seconds = (int) config.shutdownTimeout().toSeconds() + 1;
        Thread closing = new Thread(() -> server.stop(seconds));
        closing.setDaemon(true);
        closing.start();
        boolean inTime = awaitRequests();
        if (inTime) log.info("<%#fr%>arrêt terminé<%/fr%><%#en%>stopped<%/en%>");
        else log.error("<%#fr%>arrêt forcé : des requêtes ont été coupées<%/fr%><%#en%>stop forced: requests were cut<%/en%>", "inFlight", metrics.inFlight());
        threads.shutdown();
        return inTime;
    }

    private boolean awaitRequests() {
        try {
            return metrics.awaitNone(config.shutdownTimeout());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
