<?php

declare(strict_types=1);

namespace Hello;

// fr: Une configuration fausse arrête le démarrage, en disant tout ce qui ne va pas d'un coup.
// en: A wrong configuration stops the start-up, and says all that is wrong at once.
final class ConfigRefused extends \Exception
{
    public function __construct(public readonly array $problems)
    {
        parent::__construct('<%#fr%>Configuration refusée : <%/fr%><%#en%>Configuration refused: <%/en%>' . implode(' ', $problems));
    }
}
