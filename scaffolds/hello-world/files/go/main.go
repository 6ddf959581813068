// fr: Point d'entrée : lit la configuration, démarre, écoute les signaux.
// en: Entry point: reads the configuration, starts, listens to signals.
package main

import (
	"errors"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

const appName = "<% app %>"

func main() {
	config, err := readConfig(os.LookupEnv)
	logger := newLogger(os.Stdout, appName, config.logLevel)
	if err != nil {
		logger.Error(err.Error())
		os.Exit(1)
	}
	app := newApp(config, logger)
	server := &http.Server{
		Handler: app,
		// fr: Un client trop lent, ou malveillant, ne garde pas une connexion pour rien.
		// en: A client that is too slow, or hostile, does not keep a connection for nothing.
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       60 * time.Second,
	}
	listener, err := net.Listen("tcp", ":"+strconv.Itoa(config.port))
	if err != nil {
		logger.Error("<%#fr%>le serveur ne démarre pas<%/fr%><%#en%>the server does not start<%/en%>", "error", err.Error())
		os.Exit(1)
	}
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			logger.Error("<%#fr%>le serveur s'est arrêté<%/fr%><%#en%>the server stopped<%/en%>", "error", err.Error())
			os.Exit(1)
		}
	}()
	logger.Info("<%#fr%>à l’écoute<%/fr%><%#en%>listening<%/en%>", "port", config.port)

	// fr: SIGTERM vient de Kubernetes, l'autre de Ctrl+C. Un second signal ne relance pas l'arrêt.
	// en: SIGTERM comes from Kubernetes, the other from Ctrl+C. A second signal does not start the stop again.
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, os.Interrupt)
	received := <-signals
	if !stop(server, app, received.String()) {
		os.Exit(1)
	}
}
