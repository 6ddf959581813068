package main

import (
	"io"
	"log/slog"
	"strings"
	"time"
)

// fr: Un journal en JSON, une ligne par événement, sur la sortie standard : la plateforme le collecte et l'indexe.
// fr: Jamais de fichier (le disque du conteneur est en lecture seule), jamais de secret ni de donnée personnelle.
// en: A log in JSON, one line per event, on standard output: the platform collects and indexes it. Never a file (the
// en: container's disk is read-only), never a secret or personal data.
func newLogger(out io.Writer, app string, level slog.Level) *slog.Logger {
	handler := slog.NewJSONHandler(out, &slog.HandlerOptions{Level: level, ReplaceAttr: rename})
	return slog.New(handler).With("app", app)
}

// fr: Les noms que toutes nos applications donnent à l'heure, au niveau et au message.
// en: The names that all our applications give to the time, the level and the message.
func rename(groups []string, attribute slog.Attr) slog.Attr {
	if len(groups) > 0 {
		return attribute
	}
	switch attribute.Key {
	case slog.TimeKey:
		return slog.String("time", attribute.Value.Time().UTC().Format(time.RFC3339Nano))
	case slog.LevelKey:
		return slog.String("level", strings.ToLower(attribute.Value.String()))
	case slog.MessageKey:
		return slog.String("message", attribute.Value.String())
	}
	return attribute
}
