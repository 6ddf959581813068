package hello;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * fr: La configuration vient de l'environnement (« twelve-factor app », facteur III) : la même image sert dans tous
 * fr: les environnements, seule la ConfigMap change. Elle est vérifiée une fois, au démarrage.
 * fr: - shutdownDelay : temps laissé au répartiteur de charge pour ne plus nous envoyer de requêtes, une fois l'arrêt demandé ;
 * fr: - shutdownTimeout : temps laissé ensuite aux requêtes en cours pour finir ;
 * fr: - responseDelay : lenteur volontaire de la page d'accueil, pour observer l'arrêt propre.
 * en: The configuration comes from the environment ("twelve-factor app", factor III): the same image serves in all
 * en: environments, only the ConfigMap changes. It is checked once, at start-up.
 * en: - shutdownDelay: time left to the load balancer to stop sending us requests, once the stop was asked for;
 * en: - shutdownTimeout: time left after that for running requests to finish;
 * en: - responseDelay: deliberate slowness of the home page, to watch the graceful stop.
 */
public record Config(
        int port,
        String greeting,
        JsonLog.Level logLevel,
        Duration shutdownDelay,
        Duration shutdownTimeout,
        Duration responseDelay) {

    /** fr: Une configuration fausse arrête le démarrage, en disant tout ce qui ne va pas d'un coup. */
    /** en: A wrong configuration stops the start-up, and says all that is wrong at once. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final int problems;

        Refused(List<String> problems) {
            super("<%#fr%>Configuration refusée : <%/fr%><%#en%>Configuration refused: <%/en%>" + String.join(" ", problems));
            this.problems = problems.size();
        }

        public int problems() {
            return problems;
        }
    }

    public static Config read(Map<String, String> env) throws Refused {
        Reader reader = new Reader(env);
        Config config = new Config(
                // fr: Au-dessus de 1024 : un conteneur sans privilège ne peut pas ouvrir les ports plus bas.
                // en: Above 1024: a container without privilege cannot open the lower ports.
                reader.integer("PORT", <% port %>, 1025, 65_535),
                env.getOrDefault("GREETING", "<%#fr%>Bonjour<%/fr%><%#en%>Hello<%/en%>"),
                reader.level("LOG_LEVEL"),
                reader.milliseconds("SHUTDOWN_DELAY_MS", 5_000, 60_000),
                reader.milliseconds("SHUTDOWN_TIMEOUT_MS", 15_000, 300_000),
                reader.milliseconds("RESPONSE_DELAY_MS", 0, 60_000));
        if (!reader.problems.isEmpty()) throw new Refused(reader.problems);
        return config;
    }

    private static final class Reader {
        private final Map<String, String> env;
        private final List<String> problems = new ArrayList<>();

        Reader(Map<String, String> env) {
            this.env = env;
        }

        int integer(String name, int fallback, int least, int most) {
            String text = env.getOrDefault(name, String.valueOf(fallback));
            if (text.matches("[0-9]{1,9}")) {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) return value;
            }
            problems.add("<%#fr%>%s doit être un entier entre %d et %d, pas « %s ».<%/fr%><%#en%>%s must be an integer between %d and %d, not '%s'.<%/en%>".formatted(name, least, most, text));
            return fallback;
        }

        Duration milliseconds(String name, int fallback, int most) {
            return Duration.ofMillis(integer(name, fallback, 0, most));
        }

        JsonLog.Level level(String name) {
            String text = env.getOrDefault(name, "info");
            for (JsonLog.Level level : JsonLog.Level.values()) {
                if (level.word().equals(text)) return level;
            }
            problems.add("<%#fr%>%s doit être l'un de : debug, info, warn, error.<%/fr%><%#en%>%s must be one of: debug, info, warn, error.<%/en%>".formatted(name));
            return JsonLog.Level.INFO;
        }
    }
}
