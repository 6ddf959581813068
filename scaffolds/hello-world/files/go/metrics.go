package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// fr: Les métriques au format texte de Prometheus, sans bibliothèque : le format tient en une page. Une vraie
// fr: application prendra plutôt client_golang ou OpenTelemetry.
// en: The metrics in Prometheus' text format, without a library: the format fits on one page. A real application
// en: rather takes client_golang or OpenTelemetry.
type metrics struct {
	// fr: Requêtes en cours de traitement.
	// en: Requests being handled.
	inFlight atomic.Int64
	started  time.Time
	lock     sync.Mutex
	series   map[labels]*series
}

type labels struct {
	method, route string
	status        int
}

type series struct {
	count   int
	seconds float64
	// fr: Requêtes plus rapides que chaque borne de « buckets » (cumulées).
	// en: Requests faster than each bound of "buckets" (cumulated).
	faster []int
}

var buckets = []float64{0.005, 0.01, 0.05, 0.1, 0.5, 1, 5}

func newMetrics() *metrics {
	return &metrics{started: time.Now(), series: map[labels]*series{}}
}

// fr: Compte une requête terminée. Chaque combinaison d'étiquettes coûte de la mémoire à Prometheus : on y met des
// fr: routes connues, jamais l'adresse demandée ni un identifiant.
// en: Counts a finished request. Each combination of labels costs Prometheus memory: known routes go there, never
// en: the address that was asked for, nor an identifier.
func (m *metrics) observe(key labels, seconds float64) {
	m.lock.Lock()
	defer m.lock.Unlock()
	one, known := m.series[key]
	if !known {
		one = &series{faster: make([]int, len(buckets))}
		m.series[key] = one
	}
	one.count++
	one.seconds += seconds
	for index, bound := range buckets {
		if seconds <= bound {
			one.faster[index]++
		}
	}
}

// fr: La page /metrics.
// en: The page /metrics.
func (m *metrics) write(out io.Writer) {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	single(out, "process_start_time_seconds", "<%#fr%>Heure de démarrage<%/fr%><%#en%>Start time<%/en%>", float64(m.started.UnixMilli())/1000)
	single(out, "go_goroutines", "<%#fr%>Goroutines en vie<%/fr%><%#en%>Living goroutines<%/en%>", float64(runtime.NumGoroutine()))
	single(out, "go_memstats_heap_alloc_bytes", "<%#fr%>Tas utilisé par Go<%/fr%><%#en%>Heap used by Go<%/en%>", float64(memory.HeapAlloc))
	single(out, "http_requests_in_flight", "<%#fr%>Requêtes en cours<%/fr%><%#en%>Requests in flight<%/en%>", float64(m.inFlight.Load()))
	m.writeDurations(out)
}

func (m *metrics) writeDurations(out io.Writer) {
	const name = "http_request_duration_seconds"
	fmt.Fprintf(out, "# HELP %s <%#fr%>Durée des requêtes HTTP<%/fr%><%#en%>Duration of HTTP requests<%/en%>\n# TYPE %s histogram\n", name, name)
	m.lock.Lock()
	defer m.lock.Unlock()
	lines := make([]string, 0, len(m.series))
	for key, one := range m.series {
		text := fmt.Sprintf(`method="%s",route="%s",status="%d"`, key.method, key.route, key.status)
		line := ""
		for index, bound := range buckets {
			line += fmt.Sprintf("%s_bucket{%s,le=\"%g\"} %d\n", name, text, bound, one.faster[index])
		}
		line += fmt.Sprintf("%s_bucket{%s,le=\"+Inf\"} %d\n", name, text, one.count)
		line += fmt.Sprintf("%s_sum{%s} %g\n%s_count{%s} %d\n", name, text, one.seconds, name, text, one.count)
		lines = append(lines, line)
	}
	// fr: Go parcourt ses tables dans le désordre : trié, le texte ne change que si les valeurs changent.
	// en: Go walks its maps in no order: sorted, the text changes only when the values do.
	slices.Sort(lines)
	for _, line := range lines {
		fmt.Fprint(out, line)
	}
}

func single(out io.Writer, name, help string, value float64) {
	fmt.Fprintf(out, "# HELP %s %s\n# TYPE %s gauge\n%s %g\n", name, help, name, name, value)
}
