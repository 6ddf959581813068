<?php

declare(strict_types=1);

namespace Hello;

// fr: La configuration vient de l'environnement (« twelve-factor app », facteur III) : la même image sert dans tous
// fr: les environnements, seule la ConfigMap change. Elle est vérifiée une fois, au démarrage.
// en: The configuration comes from the environment ("twelve-factor app", factor III): the same image serves in all
// en: environments, only the ConfigMap changes. It is checked once, at start-up.
final class Config
{
    public const LOG_LEVELS = ['debug', 'info', 'warn', 'error'];

    private function __construct(
        public readonly int $port,
        public readonly string $greeting,
        public readonly string $logLevel,
        // fr: Temps laissé au répartiteur de charge pour ne plus nous envoyer de requêtes, une fois l'arrêt demandé.
        // en: Time left to the load balancer to stop sending us requests, once the stop was asked for.
        public readonly float $shutdownDelay,
        // fr: Temps laissé ensuite aux requêtes en cours pour finir.
        // en: Time left after that for running requests to finish.
        public readonly float $shutdownTimeout,
        // fr: Lenteur volontaire de la page d'accueil, pour observer l'arrêt propre.
        // en: Deliberate slowness of the home page, to watch the graceful stop.
        public readonly float $responseDelay,
    ) {
    }

    public static function read(array $env): self
    {
        $problems = [];
        $integer = function (string $name, int $fallback, int $least, int $most) use ($env, &$problems): int {
            $text = $env[$name] ?? (string) $fallback;
            if (preg_match('/^[0-9]{1,9}$/D', $text) === 1 && $text >= $least && $text <= $most) {
                return (int) $text;
            }
            $problems[] = "<%#fr%>$name doit être un entier entre $least et $most, pas « $text ».<%/fr%><%#en%>$name must be an integer between $least and $most, not '$text'.<%/en%>";

            return $fallback;
        };
        $logLevel = $env['LOG_LEVEL'] ?? 'info';
        if (!in_array($logLevel, self::LOG_LEVELS, true)) {
            $problems[] = '<%#fr%>LOG_LEVEL doit être l’un de : <%/fr%><%#en%>LOG_LEVEL must be one of: <%/en%>' . implode(', ', self::LOG_LEVELS) . '.';
        }
        $config = new self(
            // fr: Au-dessus de 1024 : un conteneur sans privilège ne peut pas ouvrir les ports plus bas.
            // en: Above 1024: a container without privilege cannot open the lower ports.
            $integer('PORT', <% port %>, 1025, 65_535),
            $env['GREETING'] ?? '<%#fr%>Bonjour<%/fr%><%#en%>Hello<%/en%>',
            $logLevel,
            $integer('SHUTDOWN_DELAY_MS', 5_000, 0, 60_000) / 1000,
            $integer('SHUTDOWN_TIMEOUT_MS', 15_000, 0, 300_000) / 1000,
            $integer('RESPONSE_DELAY_MS', 0, 0, 60_000) / 1000,
        );
        if ($problems !== []) {
            throw new ConfigRefused($problems);
        }

        return $config;
    }
}
