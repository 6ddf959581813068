<?php

// fr: Charge nos classes à la demande : une classe, un fichier. Avec des dépendances, ce serait le rôle de Composer.
// en: Loads our classes on demand: one class, one file. With dependencies, that would be Composer's job.
declare(strict_types=1);

namespace Hello;

const APP_NAME = '<% app %>';

spl_autoload_register(function (string $class): void {
    $file = __DIR__ . '/' . substr($class, strlen('Hello\\')) . '.php';
    if (str_starts_with($class, 'Hello\\') && is_file($file)) {
        require $file;
    }
});
