package main

import (
	"context"
	"net/http"
	"time"
)

// fr: Arrête le serveur sans perdre de requête. Kubernetes envoie SIGTERM et retire le pod du Service en même temps :
// fr: pendant un instant, des requêtes arrivent encore. D'où l'ordre :
// fr: 1. se dire indisponible (/health répond 503), en continuant de servir ;
// fr: 2. attendre que tout le monde l'ait vu ;
// fr: 3. ne plus accepter de connexion et laisser finir les requêtes en cours ;
// fr: 4. couper ce qui reste à l'échéance, avant que Kubernetes ne le fasse (terminationGracePeriodSeconds).
// fr: Rend vrai quand tout a fini à temps.
// en: Stops the server without losing a request. Kubernetes sends SIGTERM and takes the pod out of the Service at the
// en: same time: for a moment, requests still come in. Hence the order:
// en: 1. say that we are unavailable (/health answers 503), and go on serving;
// en: 2. wait until everyone has seen it;
// en: 3. accept no more connection and let the running requests finish;
// en: 4. cut what is left at the deadline, before Kubernetes does (terminationGracePeriodSeconds).
// en: Returns true when all ended in time.
func stop(server *http.Server, a *app, signal string) bool {
	a.stopping.Store(true)
	a.logger.Info("<%#fr%>arrêt demandé<%/fr%><%#en%>stop requested<%/en%>", "signal", signal, "inFlight", a.metrics.inFlight.Load())
	// fr: Chaque réponse est désormais la dernière de sa connexion : le client suivant ira vers un autre pod.
	// en: From now on each answer is the last one of its connection: the next client will go to another pod.
	server.SetKeepAlivesEnabled(false)
	time.Sleep(a.config.shutdownDelay)

	deadline, cancel := context.WithTimeout(context.Background(), a.config.shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(deadline); err != nil {
		a.logger.Error("<%#fr%>arrêt forcé : des requêtes ont été coupées<%/fr%><%#en%>stop forced: requests were cut<%/en%>", "inFlight", a.metrics.inFlight.Load(), "error", err.Error())
		return false
	}
	a.logger.Info("<%#fr%>arrêt terminé<%/fr%><%#en%>stopped<%/en%>")
	return true
}
