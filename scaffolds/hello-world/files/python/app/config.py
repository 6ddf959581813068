# fr: La configuration vient de l'environnement (« twelve-factor app », facteur III) : la même image sert dans tous
# fr: les environnements, seule la ConfigMap change. Elle est vérifiée une fois, au démarrage.
# en: The configuration comes from the environment ("twelve-factor app", factor III): the same image serves in all
# en: environments, only the ConfigMap changes. It is checked once, at start-up.
from collections.abc import Mapping
from dataclasses import dataclass

LOG_LEVELS = ("debug", "info", "warn", "error")


@dataclass(frozen=True)
class Config:
    port: int
    greeting: str
    log_level: str
    # fr: Temps laissé au répartiteur de charge pour ne plus nous envoyer de requêtes, une fois l'arrêt demandé.
    # en: Time left to the load balancer to stop sending us requests, once the stop was asked for.
    shutdown_delay: float
    # fr: Temps laissé ensuite aux requêtes en cours pour finir.
    # en: Time left after that for running requests to finish.
    shutdown_timeout: float
    # fr: Lenteur volontaire de la page d'accueil, pour observer l'arrêt propre.
    # en: Deliberate slowness of the home page, to watch the graceful stop.
    response_delay: float


# fr: Une configuration fausse arrête le démarrage, en disant tout ce qui ne va pas d'un coup.
# en: A wrong configuration stops the start-up, and says all that is wrong at once.
class ConfigError(Exception):
    def __init__(self, problems: list[str]) -> None:
        super().__init__("<%#fr%>Configuration refusée : <%/fr%><%#en%>Configuration refused: <%/en%>" + " ".join(problems))
        self.problems = problems


def read_config(env: Mapping[str, str]) -> Config:
    problems: list[str] = []

    def integer(name: str, fallback: int, least: int, most: int) -> int:
        text = env.get(name, str(fallback))
        if text.isascii() and text.isdigit() and len(text) <= 9 and least <= int(text) <= most:
            return int(text)
        problems.append(f"<%#fr%>{name} doit être un entier entre {least} et {most}, pas « {text} ».<%/fr%><%#en%>{name} must be an integer between {least} and {most}, not '{text}'.<%/en%>")
        return fallback

    log_level = env.get("LOG_LEVEL", "info")
    if log_level not in LOG_LEVELS:
        problems.append("<%#fr%>LOG_LEVEL doit être l'un de : <%/fr%><%#en%>LOG_LEVEL must be one of: <%/en%>" + ", ".join(LOG_LEVELS) + ".")
    config = Config(
        # fr: Au-dessus de 1024 : un conteneur sans privilège ne peut pas ouvrir les ports plus bas.
        # en: Above 1024: a container without privilege cannot open the lower ports.
        port=integer("PORT", <% port %>, 1025, 65535),
        greeting=env.get("GREETING", "<%#fr%>Bonjour<%/fr%><%#en%>Hello<%/en%>"),
        log_level=log_level,
        shutdown_delay=integer("SHUTDOWN_DELAY_MS", 5_000, 0, 60_000) / 1000,
        shutdown_timeout=integer("SHUTDOWN_TIMEOUT_MS", 15_000, 0, 300_000) / 1000,
        response_delay=integer("RESPONSE_DELAY_MS", 0, 0, 60_000) / 1000,
    )
    if problems:
        raise ConfigError(problems)
    return config
