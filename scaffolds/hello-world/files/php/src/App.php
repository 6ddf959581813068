<?php

declare(strict_types=1);

namespace Hello;

final class App
{
    private const TEXT = 'text/plain; charset=utf-8';
    private const HEALTH = 'application/health+json; charset=utf-8';

    private readonly array $routes;
    private readonly Metrics $metrics;

    public function __construct(private readonly Config $config, private readonly State $state)
    {
        $this->metrics = new Metrics($state);
        $this->routes = ['/' => $this->home(...), '/health' => $this->health(...), '/livez' => $this->alive(...), '/metrics' => $this->numbers(...)];
    }

    // fr: Répond à une requête, la compte et l'écrit dans le journal.
    // en: Answers a request, counts it and writes it to the log.
    public function handle(string $method, string $path, JsonLog $log): void
    {
        $started = microtime(true);
        $route = isset($this->routes[$path]) ? $path : 'other';
        $method = in_array($method, ['GET', 'HEAD'], true) ? $method : 'OTHER';
        try {
            [$status, $type, $body] = $this->answer($method, $route);
        } catch (\Throwable $error) {
            $log->error('<%#fr%>erreur imprévue<%/fr%><%#en%>unexpected error<%/en%>', ['route' => $route, 'error' => (string) $error]);
            [$status, $type, $body] = [500, self::TEXT, "<%#fr%>Erreur interne\n<%/fr%><%#en%>Internal error\n<%/en%>"];
        }
        $this->send($status, $type, $body);

        $seconds = microtime(true) - $started;
        $this->metrics->observe($method, $route, $status, $seconds);
        // fr: Les sondes passent toutes les quelques secondes : elles noieraient le reste au niveau « info ».
        // en: The probes come every few seconds: they would drown the rest at level "info".
        $level = in_array($route, ['/', 'other'], true) ? 'info' : 'debug';
        $log->log($level, '<%#fr%>requête<%/fr%><%#en%>request<%/en%>', ['method' => $method, 'route' => $route, 'status' => $status, 'durationMs' => (int) round($seconds * 1000)]);
    }

    // fr: Le code, le type et le corps de la réponse.
    // en: The status, the type and the body of the answer.
    public function answer(string $method, string $route): array
    {
        if (!isset($this->routes[$route])) {
            return [404, self::TEXT, "<%#fr%>Page introuvable\n<%/fr%><%#en%>Page not found\n<%/en%>"];
        }
        if (!in_array($method, ['GET', 'HEAD'], true)) {
            return [405, self::TEXT, "<%#fr%>Seuls GET et HEAD sont acceptés\n<%/fr%><%#en%>Only GET and HEAD are accepted\n<%/en%>"];
        }

        return ($this->routes[$route])();
    }

    private function home(): array
    {
        // fr: Le signal qu'Apache envoie pour l'arrêt réveille PHP : on se rendort jusqu'à l'heure dite.
        // en: The signal that Apache sends for the stop wakes PHP up: it goes back to sleep until the time has come.
        for ($until = microtime(true) + $this->config->responseDelay; microtime(true) < $until;) {
            usleep(10_000);
        }

        return [200, self::TEXT, $this->config->greeting . "\n"];
    }

    // fr: « Peut-on m'envoyer des requêtes ? » : non pendant l'arrêt, et le Service retire alors ce pod.
    // en: "May requests be sent to me?": not during the stop, and the Service then takes this pod out.
    private function health(): array
    {
        return $this->state->isStopping() ? [503, self::HEALTH, '{"status":"fail"}'] : $this->alive();
    }

    // fr: « Suis-je vivant ? » : répondre suffit. Ne regarde ni l'arrêt ni la base de données : Kubernetes redémarrerait
    // fr: un pod sain pour une panne qui n'est pas la sienne.
    // en: "Am I alive?": answering is enough. Looks at neither the stop nor the database: Kubernetes would restart a
    // en: healthy pod for a failure that is not its own.
    private function alive(): array
    {
        return [200, self::HEALTH, '{"status":"pass"}'];
    }

    private function numbers(): array
    {
        return [200, 'text/plain; version=0.0.4; charset=utf-8', $this->metrics->text()];
    }

    private function send(int $status, string $type, string $body): void
    {
        http_response_code($status);
        header("Content-Type: $type");
        header('Content-Length: ' . strlen($body));
        header('Cache-Control: no-store');
        header('X-Content-Type-Options: nosniff');
        if ($status === 405) {
            header('Allow: GET, HEAD');
        }
        // fr: Pendant l'arrêt, dernière réponse sur cette connexion : le client suivant ira vers un autre pod.
        // en: During the stop, last answer on this connection: the next client will go to another pod.
        if ($this->state->isStopping()) {
            header('Connection: close');
        }
        echo $body;
        flush();
    }
}
