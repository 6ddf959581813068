# fr: Point d'entrée, « python -m app » : lit la configuration, démarre, écoute les signaux.
# en: Entry point, "python -m app": reads the configuration, starts, listens to signals.
import os
import signal
import sys
import threading

from .config import ConfigError, read_config
from .logger import create_logger
from .server import App, create_server
from .stop import stop

APP_NAME = "<% app %>"


def main() -> int:
    try:
        config = read_config(os.environ)
    except ConfigError as error:
        create_logger(APP_NAME, "error").error(str(error))
        return 1
    logger = create_logger(APP_NAME, config.log_level)
    app = App(config, logger)
    try:
        server = create_server(app, "", config.port)
    except OSError as error:
        logger.error("<%#fr%>le serveur ne démarre pas<%/fr%><%#en%>the server does not start<%/en%>", extra={"error": str(error)})
        return 1

    # fr: SIGTERM vient de Kubernetes, SIGINT de Ctrl+C. Un second signal ne relance pas l'arrêt.
    # en: SIGTERM comes from Kubernetes, SIGINT from Ctrl+C. A second signal does not start the stop again.
    received: list[str] = []
    asked = threading.Event()

    def ask(number: int, _frame: object) -> None:
        received.append(signal.Signals(number).name)
        asked.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)

    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    logger.info("<%#fr%>à l’écoute<%/fr%><%#en%>listening<%/en%>", extra={"port": config.port})
    asked.wait()
    return 0 if stop(server, app, received[0]) else 1


if __name__ == "__main__":
    sys.exit(main())
