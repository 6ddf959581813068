# fr: Arrête le serveur sans perdre de requête. Kubernetes envoie SIGTERM et retire le pod du Service en même temps :
# fr: pendant un instant, des requêtes arrivent encore. D'où l'ordre :
# fr: 1. se dire indisponible (/health répond 503), en continuant de servir ;
# fr: 2. attendre que tout le monde l'ait vu ;
# fr: 3. ne plus accepter de connexion et laisser finir les requêtes en cours ;
# fr: 4. couper ce qui reste à l'échéance, avant que Kubernetes ne le fasse (terminationGracePeriodSeconds).
# fr: Rend vrai quand tout a fini à temps.
# en: Stops the server without losing a request. Kubernetes sends SIGTERM and takes the pod out of the Service at the
# en: same time: for a moment, requests still come in. Hence the order:
# en: 1. say that we are unavailable (/health answers 503), and go on serving;
# en: 2. wait until everyone has seen it;
# en: 3. accept no more connection and let the running requests finish;
# en: 4. cut what is left at the deadline, before Kubernetes does (terminationGracePeriodSeconds).
# en: Returns true when all ended in time.
import time

from .server import App, Server


def stop(server: Server, app: App, signal_name: str) -> bool:
    app.stopping = True
    app.logger.info("<%#fr%>arrêt demandé<%/fr%><%#en%>stop requested<%/en%>", extra={"signal": signal_name, "inFlight": app.metrics.in_flight})
    time.sleep(app.config.shutdown_delay)

    server.shutdown()
    server.server_close()
    with app.metrics.changed:
        in_time = app.metrics.changed.wait_for(lambda: app.metrics.in_flight == 0, app.config.shutdown_timeout)
        left = app.metrics.in_flight
    if in_time:
        app.logger.info("<%#fr%>arrêt terminé<%/fr%><%#en%>stopped<%/en%>")
    else:
        app.logger.error("<%#fr%>arrêt forcé : des requêtes ont été coupées<%/fr%><%#en%>stop forced: requests were cut<%/en%>", extra={"inFlight": left})
    return in_time
