package main

import (
	"log/slog"
	"strings"
	"testing"
)

// fr: Des variables d'environnement choisies.
// en: Chosen environment variables.
func variables(values map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		value, found := values[name]
		return value, found
	}
}

func TestDefaultsSuit(t *testing.T) {
	config, err := readConfig(variables(nil))
	if err != nil || config.port != <% port %> || config.logLevel != slog.LevelInfo {
		t.Fatal(config, err)
	}
}

func TestVariablesReplaceDefaults(t *testing.T) {
	config, err := readConfig(variables(map[string]string{"PORT": "9000", "GREETING": "Ciao", "LOG_LEVEL": "debug"}))
	if err != nil || config.port != 9000 || config.greeting != "Ciao" || config.logLevel != slog.LevelDebug {
		t.Fatal(config, err)
	}
}

func TestWrongConfigurationIsRefusedWithAllReasons(t *testing.T) {
	_, err := readConfig(variables(map[string]string{"PORT": "80", "LOG_LEVEL": "loud", "SHUTDOWN_DELAY_MS": "5s"}))
	if err == nil {
		t.Fatal("<%#fr%>acceptée<%/fr%><%#en%>accepted<%/en%>")
	}
	for _, name := range []string{"PORT", "LOG_LEVEL", "SHUTDOWN_DELAY_MS"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %s", name, err)
		}
	}
}
