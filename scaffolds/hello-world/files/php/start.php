<?php

// fr: Lance Apache et l'arrête sans perdre de requête. Seul programme à recevoir les signaux : Apache prendrait SIGTERM
// fr: pour « tout de suite ».
// en: Starts Apache and stops it without losing a request. The only program to get the signals: Apache would take SIGTERM
// en: for "at once".
declare(strict_types=1);

namespace Hello;

require __DIR__ . '/src/autoload.php';

try {
    $config = Config::read(getenv());
} catch (ConfigRefused $refused) {
    (new JsonLog(APP_NAME, 'error'))->error($refused->getMessage());
    exit(1);
}
$log = new JsonLog(APP_NAME, $config->logLevel);
$state = State::prepare();

$asked = null;
foreach ([SIGTERM, SIGINT] as $signal) {
    pcntl_signal($signal, function (int $number) use (&$asked): void {
        // fr: Un second signal ne relance pas l'arrêt.
        // en: A second signal does not start the stop again.
        $asked ??= $number;
    });
}
$apache = proc_open(
    ['apache2', '-DFOREGROUND', '-f', __DIR__ . '/apache.conf'],
    [STDIN, STDOUT, STDERR],
    $pipes,
    __DIR__,
    ['PORT' => (string) $config->port, 'APP_ROOT' => __DIR__, 'SCRATCH' => $state->folder] + getenv(),
);
if ($apache === false) {
    $log->error('<%#fr%>Apache ne démarre pas<%/fr%><%#en%>Apache does not start<%/en%>');
    exit(1);
}
$log->info('<%#fr%>Apache démarre<%/fr%><%#en%>Apache starts<%/en%>', ['port' => $config->port]);

// fr: Attend au plus $seconds, ou jusqu'à ce que $done soit vrai ; rend ce que $done dit à la fin.
// en: Waits $seconds at most, or until $done is true; returns what $done says in the end.
function await(float $seconds, callable $done): bool
{
    for ($deadline = microtime(true) + $seconds; microtime(true) < $deadline; usleep(20_000)) {
        pcntl_signal_dispatch();
        if ($done()) {
            return true;
        }
    }

    return $done();
}

$ended = fn (): bool => !proc_get_status($apache)['running'];
await(INF, function () use (&$asked, $ended): bool {
    return $asked !== null || $ended();
});
if ($asked === null) {
    $log->error('<%#fr%>Apache s’est arrêté<%/fr%><%#en%>Apache stopped<%/en%>');
    exit(1);
}

// fr: Kubernetes envoie SIGTERM et retire le pod du Service en même temps : pendant un instant, des requêtes arrivent
// fr: encore. D'où l'ordre :
// fr: 1. se dire indisponible (/health répond 503), en continuant de servir ;
// fr: 2. attendre que tout le monde l'ait vu ;
// fr: 3. ne plus accepter de connexion et laisser finir les requêtes en cours (SIGWINCH, pour Apache) ;
// fr: 4. couper ce qui reste à l'échéance, avant que Kubernetes ne le fasse (terminationGracePeriodSeconds).
// en: Kubernetes sends SIGTERM and takes the pod out of the Service at the same time: for a moment, requests still come
// en: in. Hence the order:
// en: 1. say that we are unavailable (/health answers 503), and go on serving;
// en: 2. wait until everyone has seen it;
// en: 3. accept no more connection and let the running requests finish (SIGWINCH, for Apache);
// en: 4. cut what is left at the deadline, before Kubernetes does (terminationGracePeriodSeconds).
$log->info('<%#fr%>arrêt demandé<%/fr%><%#en%>stop requested<%/en%>', ['signal' => $asked]);
$state->sayStopping();
await($config->shutdownDelay, fn (): bool => false);
proc_terminate($apache, SIGWINCH);
if (await($config->shutdownTimeout, $ended)) {
    $log->info('<%#fr%>arrêt terminé<%/fr%><%#en%>stopped<%/en%>');
    exit(0);
}
$log->error('<%#fr%>arrêt forcé : des requêtes ont été coupées<%/fr%><%#en%>stop forced: requests were cut<%/en%>');
proc_terminate($apache, SIGTERM);
if (!await(1, $ended)) {
    proc_terminate($apache, SIGKILL);
}
exit(1);
