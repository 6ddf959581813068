package main

import (
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

const (
	textType   = "text/plain; charset=utf-8"
	healthType = "application/health+json; charset=utf-8"
)

type app struct {
	config  config
	logger  *slog.Logger
	metrics *metrics
	// fr: Passe à vrai quand l'arrêt est demandé.
	// en: Becomes true when the stop is asked for.
	stopping atomic.Bool
	routes   map[string]func() answer
}

type answer struct {
	status     int
	mime, body string
}

func newApp(config config, logger *slog.Logger) *app {
	a := &app{config: config, logger: logger, metrics: newMetrics()}
	a.routes = map[string]func() answer{"/": a.home, "/health": a.health, "/livez": a.alive, "/metrics": a.numbers}
	return a
}

func (a *app) home() answer {
	time.Sleep(a.config.responseDelay)
	return answer{http.StatusOK, textType, a.config.greeting + "\n"}
}

// fr: « Peut-on m'envoyer des requêtes ? » : non pendant l'arrêt, et le Service retire alors ce pod.
// en: "May requests be sent to me?": not during the stop, and the Service then takes this pod out.
func (a *app) health() answer {
	if a.stopping.Load() {
		return answer{http.StatusServiceUnavailable, healthType, `{"status":"fail"}`}
	}
	return answer{http.StatusOK, healthType, `{"status":"pass"}`}
}

// fr: « Suis-je vivant ? » : répondre suffit. Ne regarde ni l'arrêt ni la base de données : Kubernetes redémarrerait
// fr: un pod sain pour une panne qui n'est pas la sienne.
// en: "Am I alive?": answering is enough. Looks at neither the stop nor the database: Kubernetes would restart a
// en: healthy pod for a failure that is not its own.
func (a *app) alive() answer {
	return answer{http.StatusOK, healthType, `{"status":"pass"}`}
}

func (a *app) numbers() answer {
	var text strings.Builder
	a.metrics.write(&text)
	return answer{http.StatusOK, "text/plain; version=0.0.4; charset=utf-8", text.String()}
}

// fr: Répond à une requête, la compte et l'écrit dans le journal.
// en: Answers a request, counts it and writes it to the log.
func (a *app) ServeHTTP(out http.ResponseWriter, request *http.Request) {
	started := time.Now()
	a.metrics.inFlight.Add(1)
	defer a.metrics.inFlight.Add(-1)

	route, method := request.URL.Path, request.Method
	handle, known := a.routes[route]
	if !known {
		route = "other"
	}
	if method != http.MethodGet && method != http.MethodHead {
		method = "OTHER"
	}
	var reply answer
	switch {
	case !known:
		reply = answer{http.StatusNotFound, textType, "<%#fr%>Page introuvable\n<%/fr%><%#en%>Page not found\n<%/en%>"}
	case method == "OTHER":
		out.Header().Set("Allow", "GET, HEAD")
		reply = answer{http.StatusMethodNotAllowed, textType, "<%#fr%>Seuls GET et HEAD sont acceptés\n<%/fr%><%#en%>Only GET and HEAD are accepted\n<%/en%>"}
	default:
		reply = handle()
	}
	complete := send(out, reply)

	duration := time.Since(started)
	a.metrics.observe(labels{method, route, reply.status}, duration.Seconds())
	// fr: Les sondes passent toutes les quelques secondes : elles noieraient le reste au niveau « info ».
	// en: The probes come every few seconds: they would drown the rest at level "info".
	level := slog.LevelDebug
	if route == "/" || route == "other" {
		level = slog.LevelInfo
	}
	a.logger.Log(request.Context(), level, "<%#fr%>requête<%/fr%><%#en%>request<%/en%>",
		"method", method, "route", route, "status", reply.status, "durationMs", duration.Milliseconds(), "complete", complete)
}

// fr: Rend vrai quand la réponse est partie en entier.
// en: Returns true when the whole answer has left.
func send(out http.ResponseWriter, reply answer) bool {
	header := out.Header()
	header.Set("Content-Type", reply.mime)
	header.Set("Content-Length", strconv.Itoa(len(reply.body)))
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	out.WriteHeader(reply.status)
	_, err := out.Write([]byte(reply.body))
	return err == nil
}
