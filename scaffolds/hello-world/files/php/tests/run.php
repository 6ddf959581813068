<?php

// fr: Les tests, sans bibliothèque : « php tests/run.php » finit par le code 1 si l'un d'eux échoue.
// en: The tests, without a library: "php tests/run.php" ends with code 1 if one of them fails.
declare(strict_types=1);

namespace Hello;

require __DIR__ . '/../src/autoload.php';

$scratch = sys_get_temp_dir() . '/hello-tests-' . getmypid();
mkdir($scratch);

function equal(mixed $expected, mixed $actual): void
{
    if ($expected !== $actual) {
        throw new \Exception(var_export($expected, true) . ' !== ' . var_export($actual, true));
    }
}

// fr: Une application à l'état neuf.
// en: An application with a new state.
function started(State $state, array $env = []): App
{
    return new App(Config::read($env + ['GREETING' => 'Ciao']), $state);
}

$tests = [
    '<%#fr%>sans variable, les valeurs par défaut conviennent<%/fr%><%#en%>without variables, the default values suit<%/en%>' => function (): void {
        $config = Config::read([]);
        equal([<% port %>, 'info'], [$config->port, $config->logLevel]);
    },
    '<%#fr%>les variables remplacent les valeurs par défaut<%/fr%><%#en%>variables replace the default values<%/en%>' => function (): void {
        $config = Config::read(['PORT' => '9000', 'GREETING' => 'Ciao', 'LOG_LEVEL' => 'debug']);
        equal([9000, 'Ciao', 'debug'], [$config->port, $config->greeting, $config->logLevel]);
    },
    '<%#fr%>une configuration fausse est refusée, avec toutes les raisons<%/fr%><%#en%>a wrong configuration is refused, with all the reasons<%/en%>' => function (): void {
        try {
            Config::read(['PORT' => '80', 'LOG_LEVEL' => 'loud', 'SHUTDOWN_DELAY_MS' => '5s']);
        } catch (ConfigRefused $refused) {
            equal(3, count($refused->problems));

            return;
        }
        throw new \Exception('<%#fr%>acceptée<%/fr%><%#en%>accepted<%/en%>');
    },
    '<%#fr%>la page d’accueil salue<%/fr%><%#en%>the home page greets<%/en%>' => function (State $state): void {
        equal([200, 'text/plain; charset=utf-8', "Ciao\n"], started($state)->answer('GET', '/'));
    },
    '<%#fr%>l’état de santé suit l’arrêt, pas la vie du processus<%/fr%><%#en%>health follows the stop, not the life of the process<%/en%>' => function (State $state): void {
        $app = started($state);
        equal([200, 'application/health+json; charset=utf-8', '{"status":"pass"}'], $app->answer('GET', '/health'));
        $state->sayStopping();
        equal([503, 'application/health+json; charset=utf-8', '{"status":"fail"}'], $app->answer('GET', '/health'));
        equal(200, $app->answer('GET', '/livez')[0]);
    },
    '<%#fr%>les métriques s’ajoutent les unes aux autres<%/fr%><%#en%>the metrics add up<%/en%>' => function (State $state): void {
        $metrics = new Metrics($state);
        $metrics->observe('GET', '/', 200, 0.02);
        $metrics->observe('GET', '/', 200, 2.0);
        $text = $metrics->text();
        foreach (['_count{method="GET",route="/",status="200"} 2', '_bucket{method="GET",route="/",status="200",le="0.05"} 1'] as $line) {
            equal(true, str_contains($text, "http_request_duration_seconds$line\n"));
        }
    },
    '<%#fr%>le reste est refusé<%/fr%><%#en%>the rest is refused<%/en%>' => function (State $state): void {
        equal(404, started($state)->answer('GET', '/missing')[0]);
        equal(405, started($state)->answer('POST', '/')[0]);
    },
    '<%#fr%>chaque ligne du journal est un objet JSON<%/fr%><%#en%>each line of the log is a JSON object<%/en%>' => function (State $state): void {
        $file = "$state->folder/log";
        (new JsonLog('test', 'info', $file))->info("a\"b\n", ['status' => 200, 'level' => 'x']);
        (new JsonLog('test', 'info', $file))->log('debug', 'non');
        $line = json_decode(file_get_contents($file), true);
        equal(['info', 'test', "a\"b\n", 200], [$line['level'], $line['app'], $line['message'], $line['status']]);
    },
];

$failed = 0;
foreach (array_keys($tests) as $number => $title) {
    $state = new State("$scratch/$number");
    mkdir($state->folder);
    try {
        $tests[$title]($state);
        echo "ok     $title\n";
    } catch (\Throwable $error) {
        $failed += 1;
        echo "<%#fr%>ÉCHEC <%/fr%><%#en%>FAILED<%/en%> $title\n       {$error->getMessage()}\n";
    }
    array_map(unlink(...), glob("$state->folder/*"));
    rmdir($state->folder);
}
rmdir($scratch);
exit($failed === 0 ? 0 : 1);
