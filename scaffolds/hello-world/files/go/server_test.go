package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"
)

// fr: Un serveur sur un port libre, dont le journal est gardé en mémoire.
// en: A server on a free port, whose log is kept in memory.
func started(t *testing.T, values map[string]string) (*app, *httptest.Server, *bytes.Buffer) {
	t.Helper()
	lines := &bytes.Buffer{}
	base := map[string]string{"GREETING": "Ciao", "SHUTDOWN_DELAY_MS": "0"}
	for name, value := range values {
		base[name] = value
	}
	config, err := readConfig(variables(base))
	if err != nil {
		t.Fatal(err)
	}
	app := newApp(config, newLogger(lines, "test", config.logLevel))
	server := httptest.NewServer(app)
	t.Cleanup(server.Close)
	return app, server, lines
}

// fr: Le code, le type et le corps d'une réponse.
// en: The status, the type and the body of an answer.
func get(t *testing.T, url string) (int, string, string) {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, response.Header.Get("Content-Type"), string(body)
}

func TestHomePageGreets(t *testing.T) {
	_, server, _ := started(t, nil)
	if status, _, body := get(t, server.URL+"/?q=x"); status != 200 || body != "Ciao\n" {
		t.Fatal(status, body)
	}
}

func TestHealthFollowsTheStopAndNotTheLifeOfTheProcess(t *testing.T) {
	app, server, _ := started(t, nil)
	status, mime, body := get(t, server.URL+"/health")
	if status != 200 || !strings.HasPrefix(mime, "application/health+json") || body != `{"status":"pass"}` {
		t.Fatal(status, mime, body)
	}
	app.stopping.Store(true)
	if status, _, body := get(t, server.URL+"/health"); status != 503 || body != `{"status":"fail"}` {
		t.Fatal(status, body)
	}
	if status, _, _ := get(t, server.URL+"/livez"); status != 200 {
		t.Fatal(status)
	}
}

func TestMetricsCountRequestsByKnownRoute(t *testing.T) {
	_, server, _ := started(t, nil)
	get(t, server.URL+"/")
	get(t, server.URL+"/secret/42")
	_, _, text := get(t, server.URL+"/metrics")
	for _, expected := range []string{
		`(?m)^http_request_duration_seconds_count\{method="GET",route="/",status="200"\} 1$`,
		`route="other",status="404"`,
	} {
		if !regexp.MustCompile(expected).MatchString(text) {
			t.Errorf("%s\n%s", expected, text)
		}
	}
	if strings.Contains(text, "secret") {
		t.Error(text)
	}
}

func TestTheRestIsRefused(t *testing.T) {
	_, server, _ := started(t, nil)
	if status, _, _ := get(t, server.URL+"/missing"); status != 404 {
		t.Fatal(status)
	}
	response, err := http.Post(server.URL, "text/plain", strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != 405 || response.Header.Get("Allow") != "GET, HEAD" {
		t.Fatal(response.StatusCode, response.Header)
	}
}

func TestEachLineOfTheLogIsAnObject(t *testing.T) {
	_, server, lines := started(t, nil)
	get(t, server.URL)
	server.Close()
	var entry map[string]any
	if err := json.Unmarshal(lines.Bytes(), &entry); err != nil {
		t.Fatal(err, lines)
	}
	if entry["level"] != "info" || entry["route"] != "/" || entry["status"] != float64(200) || entry["app"] != "test" {
		t.Fatal(entry)
	}
}

func TestARunningRequestFinishesBeforeTheStop(t *testing.T) {
	app, server, _ := started(t, map[string]string{"RESPONSE_DELAY_MS": "200"})
	bodies := make(chan string)
	go func() {
		_, _, body := get(t, server.URL)
		bodies <- body
	}()
	time.Sleep(50 * time.Millisecond)
	stopped := make(chan bool)
	go func() { stopped <- stop(server.Config, app, "SIGTERM") }()
	if body := <-bodies; body != "Ciao\n" {
		t.Error(body)
	}
	if !<-stopped {
		t.Error("<%#fr%>pas à temps<%/fr%><%#en%>not in time<%/en%>")
	}
}

func TestARequestThatIsTooLongIsCutAtTheDeadline(t *testing.T) {
	app, server, _ := started(t, map[string]string{"RESPONSE_DELAY_MS": "400", "SHUTDOWN_TIMEOUT_MS": "50"})
	go http.Get(server.URL)
	time.Sleep(50 * time.Millisecond)
	if stop(server.Config, app, "SIGTERM") {
		t.Error("<%#fr%>à temps<%/fr%><%#en%>in time<%/en%>")
	}
}
