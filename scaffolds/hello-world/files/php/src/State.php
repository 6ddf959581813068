<?php

declare(strict_types=1);

namespace Hello;

// fr: Ce que les processus d'Apache se partagent, dans /tmp, le seul endroit où écrire : l'arrêt demandé et les compteurs.
// en: What the processes of Apache share, in /tmp, the only place to write to: that the stop was asked for, and counters.
final class State
{
    public function __construct(public readonly string $folder)
    {
    }

    public static function usual(): self
    {
        return new self(sys_get_temp_dir() . '/' . APP_NAME . '-state');
    }

    // fr: Un état neuf, au démarrage.
    // en: A new state, at start-up.
    public static function prepare(): self
    {
        $state = self::usual();
        if (!is_dir($state->folder)) {
            mkdir($state->folder, 0o700);
        }
        foreach (['stopping', 'metrics.json'] as $name) {
            if (is_file("$state->folder/$name")) {
                unlink("$state->folder/$name");
            }
        }

        return $state;
    }

    public function sayStopping(): void
    {
        touch("$this->folder/stopping");
    }

    public function isStopping(): bool
    {
        return is_file("$this->folder/stopping");
    }

    // fr: Lit les compteurs et y écrit ce que $change en fait ; un seul processus à la fois.
    // en: Reads the counters and writes what $change makes of them; one process at a time.
    public function change(callable $change): void
    {
        if (!is_dir($this->folder)) {
            mkdir($this->folder, 0o700);
        }
        $file = fopen("$this->folder/metrics.json", 'c+');
        flock($file, LOCK_EX);
        $counters = json_decode((string) stream_get_contents($file), true) ?? [];
        $text = json_encode($change($counters));
        ftruncate($file, 0);
        rewind($file);
        fwrite($file, $text);
        fclose($file);
    }

    public function counters(): array
    {
        $path = "$this->folder/metrics.json";
        if (!is_file($path)) {
            return [];
        }
        $file = fopen($path, 'r');
        flock($file, LOCK_SH);
        $counters = json_decode((string) stream_get_contents($file), true) ?? [];
        fclose($file);

        return $counters;
    }
}
