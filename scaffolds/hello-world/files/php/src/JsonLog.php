<?php

declare(strict_types=1);

namespace Hello;

// fr: Un journal en JSON, une ligne par événement, sur la sortie standard : la plateforme le collecte et l'indexe.
// fr: Jamais de fichier (le disque du conteneur est en lecture seule), jamais de secret ni de donnée personnelle.
// en: A log in JSON, one line per event, on standard output: the platform collects and indexes it. Never a file (the
// en: container's disk is read-only), never a secret or personal data.
final class JsonLog
{
    public function __construct(
        private readonly string $app,
        private readonly string $level,
        private readonly string $out = 'php://stdout',
    ) {
    }

    public function info(string $message, array $fields = []): void
    {
        $this->log('info', $message, $fields);
    }

    public function error(string $message, array $fields = []): void
    {
        $this->log('error', $message, $fields);
    }

    public function log(string $level, string $message, array $fields = []): void
    {
        if (array_search($level, Config::LOG_LEVELS, true) < array_search($this->level, Config::LOG_LEVELS, true)) {
            return;
        }
        // fr: Nos noms l'emportent : aucun champ ne peut se faire passer pour l'heure, le niveau ou le message.
        // en: Our names win: no field can pass for the time, the level or the message.
        $line = ['time' => gmdate('Y-m-d\TH:i:s\Z'), 'level' => $level, 'app' => $this->app, 'message' => $message] + $fields;
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE;
        file_put_contents($this->out, json_encode($line, $flags) . "\n", FILE_APPEND);
    }
}
