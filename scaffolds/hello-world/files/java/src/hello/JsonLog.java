package hello;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * fr: Un journal en JSON, une ligne par événement, sur la sortie standard : la plateforme le collecte et l'indexe.
 * fr: Jamais de fichier (le disque du conteneur est en lecture seule), jamais de secret ni de donnée personnelle.
 * en: A log in JSON, one line per event, on standard output: the platform collects and indexes it. Never a file (the
 * en: container's disk is read-only), never a secret or personal data.
 */
public final class JsonLog {
    public enum Level {
        DEBUG, INFO, WARN, ERROR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String app;
    private final Level least;
    private final PrintStream out;

    public JsonLog(String app, Level least, PrintStream out) {
        this.app = app;
        this.least = least;
        // fr: En UTF-8 quel que soit le système : le JSON l'exige.
        // en: In UTF-8 whatever the system: JSON requires it.
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    public void info(String message, Object... fields) {
        log(Level.INFO, message, fields);
    }

    public void error(String message, Object... fields) {
        log(Level.ERROR, message, fields);
    }

    /** fr: « fields » : un nom, une valeur, un nom, une valeur… */
    /** en: "fields": a name, a value, a name, a value… */
    public void log(Level level, String message, Object... fields) {
        if (level.compareTo(least) < 0) return;
        StringBuilder line = new StringBuilder("{");
        for (int index = 0; index < fields.length; index += 2) {
            pair(line, String.valueOf(fields[index]), fields[index + 1]).append(',');
        }
        // fr: Après les champs : aucun ne peut se faire passer pour l'heure, le niveau ou le message.
        // en: After the fields: none can pass for the time, the level or the message.
        pair(line, "time", Instant.now()).append(',');
        pair(line, "level", level.word()).append(',');
        pair(line, "app", app).append(',');
        out.print(pair(line, "message", message).append("}\n"));
        out.flush();
    }

    private static StringBuilder pair(StringBuilder line, String name, Object value) {
        line.append(quoted(name)).append(':');
        boolean bare = value instanceof Number || value instanceof Boolean;
        return line.append(bare ? value.toString() : quoted(String.valueOf(value)));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') quoted.append('\\').append(letter);
            else if (letter < ' ') quoted.append("\\u%04x".formatted((int) letter));
            else quoted.append(letter);
        }
        return quoted.append('"').toString();
    }
}
