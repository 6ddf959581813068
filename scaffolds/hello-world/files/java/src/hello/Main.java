package hello;

import java.io.IOException;

/** fr: Point d'entrée : lit la configuration, démarre, écoute les signaux. */
/** en: Entry point: reads the configuration, starts, listens to signals. */
public final class Main {
    private static final String APP_NAME = "<% app %>";

    public static void main(String[] args) {
        Config config;
        try {
            config = Config.read(System.getenv());
        } catch (Config.Refused refused) {
            new JsonLog(APP_NAME, JsonLog.Level.ERROR, System.out).error(refused.getMessage());
            System.exit(1);
            return;
        }
        JsonLog log = new JsonLog(APP_NAME, config.logLevel(), System.out);
        App app = new App(config, log);
        try {
            app.start(config.port());
        } catch (IOException error) {
            log.error("<%#fr%>le serveur ne démarre pas<%/fr%><%#en%>the server does not start<%/en%>", "error", error.getMessage());
            System.exit(1);
        }
        log.info("<%#fr%>à l’écoute<%/fr%><%#en%>listening<%/en%>", "port", config.port());

        // fr: SIGTERM vient de Kubernetes, SIGINT de Ctrl+C : dans les deux cas, la machine virtuelle lance ce fil, et
        // fr: finirait par le code 143. « halt » en dit plus : 0 quand tout a fini à temps, 1 sinon.
        // en: SIGTERM comes from Kubernetes, SIGINT from Ctrl+C: in both cases, the virtual machine starts this thread,
        // en: and would end with code 143. "halt" says more: 0 when all ended in time, 1 if not.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            boolean inTime = app.stop();
            System.out.flush();
            Runtime.getRuntime().halt(inTime ? 0 : 1);
        }));
    }
}
