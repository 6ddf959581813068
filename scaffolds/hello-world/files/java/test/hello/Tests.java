package hello;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** fr: Les tests, sans bibliothèque : un programme qui finit par le code 1 si l'un d'eux échoue. */
/** en: The tests, without a library: a program that ends with code 1 if one of them fails. */
public final class Tests {
    private interface Test {
        void run() throws Exception;
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** fr: Une application sur un port libre, dont le journal est gardé en mémoire. */
    /** en: An application on a free port, whose log is kept in memory. */
    private static final class Started {
        final ByteArrayOutputStream lines = new ByteArrayOutputStream();
        final App app;
        final String url;

        Started(Map<String, String> more) throws Exception {
            Map<String, String> env = new HashMap<>(Map.of("GREETING", "Ciao", "SHUTDOWN_DELAY_MS", "0"));
            env.putAll(more);
            Config config = Config.read(env);
            app = new App(config, new JsonLog("test", config.logLevel(), new PrintStream(lines)));
            url = "http://127.0.0.1:" + app.start(0);
        }

        HttpResponse<String> get(String path) throws Exception {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
        }
    }

    public static void main(String[] args) {
        Map<String, Test> tests = new LinkedHashMap<>();
        tests.put("<%#fr%>sans variable, les valeurs par défaut conviennent<%/fr%><%#en%>without variables, the default values suit<%/en%>", Tests::defaults);
        tests.put("<%#fr%>les variables remplacent les valeurs par défaut<%/fr%><%#en%>variables replace the default values<%/en%>", Tests::variables);
        tests.put("<%#fr%>une configuration fausse est refusée, avec toutes les raisons<%/fr%><%#en%>a wrong configuration is refused, with all the reasons<%/en%>", Tests::refused);
        tests.put("<%#fr%>la page d’accueil salue<%/fr%><%#en%>the home page greets<%/en%>", Tests::home);
        tests.put("<%#fr%>l’état de santé suit l’arrêt, pas la vie du processus<%/fr%><%#en%>health follows the stop, not the life of the process<%/en%>", Tests::health);
        tests.put("<%#fr%>les métriques comptent les requêtes par route connue<%/fr%><%#en%>the metrics count requests by known route<%/en%>", Tests::metrics);
        tests.put("<%#fr%>le reste est refusé<%/fr%><%#en%>the rest is refused<%/en%>", Tests::rest);
        tests.put("<%#fr%>chaque ligne du journal est un objet JSON<%/fr%><%#en%>each line of the log is a JSON object<%/en%>", Tests::log);
        tests.put("<%#fr%>une requête en cours finit avant l’arrêt<%/fr%><%#en%>a running request finishes before the stop<%/en%>", Tests::running);
        tests.put("<%#fr%>une requête trop longue n’est pas attendue<%/fr%><%#en%>a request that is too long is not waited for<%/en%>", Tests::tooLong);
        int failed = 0;
        for (Map.Entry<String, Test> test : tests.entrySet()) {
            try {
                test.getValue().run();
                System.out.println("ok     " + test.getKey());
            } catch (Exception | AssertionError error) {
                failed += 1;
                System.out.println("<%#fr%>ÉCHEC <%/fr%><%#en%>FAILED<%/en%> " + test.getKey() + "\n       " + error);
            }
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void defaults() throws Exception {
        Config config = Config.read(Map.of());
        equal(<% port %>, config.port());
        equal(JsonLog.Level.INFO, config.logLevel());
    }

    private static void variables() throws Exception {
        Config config = Config.read(Map.of("PORT", "9000", "GREETING", "Ciao", "LOG_LEVEL", "debug"));
        equal(9000, config.port());
        equal("Ciao", config.greeting());
        equal(JsonLog.Level.DEBUG, config.logLevel());
    }

    private static void refused() {
        try {
            Config.read(Map.of("PORT", "80", "LOG_LEVEL", "loud", "SHUTDOWN_DELAY_MS", "5s"));
        } catch (Config.Refused refused) {
            equal(3, refused.problems());
            return;
        }
        throw new AssertionError("<%#fr%>acceptée<%/fr%><%#en%>accepted<%/en%>");
    }

    private static void home() throws Exception {
        HttpResponse<String> answer = new Started(Map.of()).get("/?q=x");
        equal(200, answer.statusCode());
        equal("Ciao\n", answer.body());
    }

    private static void health() throws Exception {
        Started started = new Started(Map.of("SHUTDOWN_DELAY_MS", "400"));
        HttpResponse<String> before = started.get("/health");
        equal(200, before.statusCode());
        equal("{\"status\":\"pass\"}", before.body());
        equal("application/health+json; charset=utf-8", before.headers().firstValue("content-type").orElse(""));
        CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(started.app::stop);
        Thread.sleep(100);
        equal(503, started.get("/health").statusCode());
        equal(200, started.get("/livez").statusCode());
        equal(true, stopped.get());
    }

    private static void metrics() throws Exception {
        Started started = new Started(Map.of());
        started.get("/");
        started.get("/secret/42");
        // fr: Une requête est comptée juste après sa réponse.
        // en: A request is counted right after its answer.
        Thread.sleep(50);
        String text = started.get("/metrics").body();
        holds(text, "http_request_duration_seconds_count{method=\"GET\",route=\"/\",status=\"200\"} 1\n");
        holds(text, "route=\"other\",status=\"404\"");
        equal(false, text.contains("secret"));
    }

    private static void rest() throws Exception {
        Started started = new Started(Map.of());
        equal(404, started.get("/missing").statusCode());
        HttpRequest post = HttpRequest.newBuilder(URI.create(started.url)).POST(BodyPublishers.ofString("x")).build();
        HttpResponse<String> answer = CLIENT.send(post, BodyHandlers.ofString());
        equal(405, answer.statusCode());
        equal("GET, HEAD", answer.headers().firstValue("allow").orElse(""));
    }

    private static void log() throws Exception {
        Started started = new Started(Map.of());
        started.get("/");
        Thread.sleep(50);
        String line = started.lines.toString(StandardCharsets.UTF_8);
        holds(line, "{\"method\":\"GET\",\"route\":\"/\",\"status\":200,");
        holds(line, "\"level\":\"info\",\"app\":\"test\",");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        new JsonLog("test", JsonLog.Level.INFO, new PrintStream(lines)).info("a\"b\\c\nd");
        holds(lines.toString(StandardCharsets.UTF_8), "\"message\":\"a\\\"b\\\\c\\u000ad\"}\n");
    }

    private static void running() throws Exception {
        Started started = new Started(Map.of("RESPONSE_DELAY_MS", "200"));
        CompletableFuture<String> body = CLIENT
                .sendAsync(HttpRequest.newBuilder(URI.create(started.url)).build(), BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
        Thread.sleep(100);
        equal(true, started.app.stop());
        equal("Ciao\n", body.get());
    }

    private static void tooLong() throws Exception {
        Started started = new Started(Map.of("RESPONSE_DELAY_MS", "2000", "SHUTDOWN_TIMEOUT_MS", "50"));
        CLIENT.sendAsync(HttpRequest.newBuilder(URI.create(started.url)).build(), BodyHandlers.ofString());
        Thread.sleep(100);
        equal(false, started.app.stop());
    }

    private static void equal(Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) throw new AssertionError(expected + " != " + actual);
    }

    private static void holds(String text, String part) {
        if (!text.contains(part)) throw new AssertionError(part + "\n" + text);
    }
}
