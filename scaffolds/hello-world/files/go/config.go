package main

import (
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"time"
)

// fr: La configuration vient de l'environnement (« twelve-factor app », facteur III) : la même image sert dans tous
// fr: les environnements, seule la ConfigMap change. Elle est vérifiée une fois, au démarrage.
// en: The configuration comes from the environment ("twelve-factor app", factor III): the same image serves in all
// en: environments, only the ConfigMap changes. It is checked once, at start-up.
type config struct {
	port     int
	greeting string
	logLevel slog.Level
	// fr: Temps laissé au répartiteur de charge pour ne plus nous envoyer de requêtes, une fois l'arrêt demandé.
	// en: Time left to the load balancer to stop sending us requests, once the stop was asked for.
	shutdownDelay time.Duration
	// fr: Temps laissé ensuite aux requêtes en cours pour finir.
	// en: Time left after that for running requests to finish.
	shutdownTimeout time.Duration
	// fr: Lenteur volontaire de la page d'accueil, pour observer l'arrêt propre.
	// en: Deliberate slowness of the home page, to watch the graceful stop.
	responseDelay time.Duration
}

var logLevels = map[string]slog.Level{
	"debug": slog.LevelDebug,
	"info":  slog.LevelInfo,
	"warn":  slog.LevelWarn,
	"error": slog.LevelError,
}

// fr: Une configuration fausse est refusée, en disant tout ce qui ne va pas d'un coup.
// en: A wrong configuration is refused, and all that is wrong is said at once.
func readConfig(lookup func(string) (string, bool)) (config, error) {
	var problems []string

	text := func(name, fallback string) string {
		if value, found := lookup(name); found {
			return value
		}
		return fallback
	}
	integer := func(name string, fallback, least, most int) int {
		given := text(name, strconv.Itoa(fallback))
		value, err := strconv.ParseUint(given, 10, 32)
		if err != nil || int(value) < least || int(value) > most {
			problems = append(problems, fmt.Sprintf("<%#fr%>%s doit être un entier entre %d et %d, pas « %s ».<%/fr%><%#en%>%s must be an integer between %d and %d, not \"%s\".<%/en%>", name, least, most, given))
			return fallback
		}
		return int(value)
	}
	milliseconds := func(name string, fallback, most int) time.Duration {
		return time.Duration(integer(name, fallback, 0, most)) * time.Millisecond
	}

	level, known := logLevels[text("LOG_LEVEL", "info")]
	if !known {
		problems = append(problems, "<%#fr%>LOG_LEVEL doit être l'un de : debug, info, warn, error.<%/fr%><%#en%>LOG_LEVEL must be one of: debug, info, warn, error.<%/en%>")
	}
	read := config{
		// fr: Au-dessus de 1024 : un conteneur sans privilège ne peut pas ouvrir les ports plus bas.
		// en: Above 1024: a container without privilege cannot open the lower ports.
		port:            integer("PORT", <% port %>, 1025, 65535),
		greeting:        text("GREETING", "<%#fr%>Bonjour<%/fr%><%#en%>Hello<%/en%>"),
		logLevel:        level,
		shutdownDelay:   milliseconds("SHUTDOWN_DELAY_MS", 5_000, 60_000),
		shutdownTimeout: milliseconds("SHUTDOWN_TIMEOUT_MS", 15_000, 300_000),
		responseDelay:   milliseconds("RESPONSE_DELAY_MS", 0, 60_000),
	}
	if len(problems) > 0 {
		return read, errors.New("<%#fr%>Configuration refusée : <%/fr%><%#en%>Configuration refused: <%/en%>" + strings.Join(problems, " "))
	}
	return read, nil
}
