<?php

// fr: Toutes les adresses arrivent ici : Apache ne sert aucun fichier de lui-même.
// en: All addresses come here: Apache serves no file by itself.
declare(strict_types=1);

namespace Hello;

require __DIR__ . '/../src/autoload.php';

$config = Config::read(getenv());
$path = explode('?', $_SERVER['REQUEST_URI'], 2)[0];
(new App($config, State::usual()))->handle($_SERVER['REQUEST_METHOD'], $path, new JsonLog(APP_NAME, $config->logLevel));
