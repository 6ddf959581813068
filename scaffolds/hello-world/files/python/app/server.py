# fr: Le serveur HTTP de la bibliothèque standard : de quoi tout lire, assez pour un bac à sable. Une vraie application
# fr: prendra un serveur fait pour la production (uvicorn, gunicorn), avec les mêmes pages et le même arrêt.
# en: The HTTP server of the standard library: all of it can be read, enough for a sandbox. A real application takes a
# en: server made for production (uvicorn, gunicorn), with the same pages and the same stop.
import logging
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .config import Config
from .metrics import Metrics

TEXT = "text/plain; charset=utf-8"
HEALTH = "application/health+json; charset=utf-8"


@dataclass
class App:
    config: Config
    logger: logging.Logger
    metrics: Metrics = field(default_factory=Metrics)
    # fr: Passe à vrai quand l'arrêt est demandé.
    # en: Becomes true when the stop is asked for.
    stopping: bool = False


@dataclass(frozen=True)
class Answer:
    status: int
    mime: str
    body: str


def home(app: App) -> Answer:
    time.sleep(app.config.response_delay)
    return Answer(200, TEXT, app.config.greeting + "\n")


# fr: « Peut-on m'envoyer des requêtes ? » : non pendant l'arrêt, et le Service retire alors ce pod.
# en: "May requests be sent to me?": not during the stop, and the Service then takes this pod out.
def health(app: App) -> Answer:
    return Answer(503, HEALTH, '{"status":"fail"}') if app.stopping else alive(app)


# fr: « Suis-je vivant ? » : répondre suffit. Ne regarde ni l'arrêt ni la base de données : Kubernetes redémarrerait un
# fr: pod sain pour une panne qui n'est pas la sienne.
# en: "Am I alive?": answering is enough. Looks at neither the stop nor the database: Kubernetes would restart a healthy
# en: pod for a failure that is not its own.
def alive(_app: App) -> Answer:
    return Answer(200, HEALTH, '{"status":"pass"}')


def numbers(app: App) -> Answer:
    return Answer(200, "text/plain; version=0.0.4; charset=utf-8", app.metrics.text())


ROUTES = {"/": home, "/health": health, "/livez": alive, "/metrics": numbers}


class Handler(BaseHTTPRequestHandler):
    # fr: Les connexions restent ouvertes entre deux requêtes, dix secondes au plus.
    # en: Connections stay open between two requests, ten seconds at most.
    protocol_version = "HTTP/1.1"
    timeout = 10
    server: "Server"

    def do_GET(self) -> None:
        self.handle_request("GET")

    def do_HEAD(self) -> None:
        self.handle_request("HEAD")

    def do_other(self) -> None:
        self.handle_request("OTHER")

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_other

    # fr: Répond à une requête, la compte et l'écrit dans le journal.
    # en: Answers a request, counts it and writes it to the log.
    def handle_request(self, method: str) -> None:
        app = self.server.app
        started = time.perf_counter()
        path = self.path.split("?")[0]
        route = path if path in ROUTES else "other"
        app.metrics.begin()
        status, complete = 500, False
        try:
            answer = self.answer_to(method, route)
            status = answer.status
            self.send(answer, method)
            complete = True
        except OSError as error:
            # fr: Le client est parti avant la fin : rien à lui dire, mais le journal le sait.
            # en: The client left before the end: nothing to tell it, but the log knows.
            self.close_connection = True
            app.logger.debug("<%#fr%>client parti<%/fr%><%#en%>client gone<%/en%>", extra={"error": str(error)})
        finally:
            seconds = time.perf_counter() - started
            # fr: Les sondes passent toutes les quelques secondes : elles noieraient le reste au niveau « info ».
            # en: The probes come every few seconds: they would drown the rest at level "info".
            level = logging.INFO if route in ("/", "other") else logging.DEBUG
            fields = {"method": method, "route": route, "status": status}
            more = {"durationMs": round(seconds * 1000), "complete": complete}
            app.logger.log(level, "<%#fr%>requête<%/fr%><%#en%>request<%/en%>", extra=fields | more)
            app.metrics.end(method, route, status, seconds)

    def answer_to(self, method: str, route: str) -> Answer:
        app = self.server.app
        handle = ROUTES.get(route)
        if handle is None:
            return Answer(404, TEXT, "<%#fr%>Page introuvable\n<%/fr%><%#en%>Page not found\n<%/en%>")
        if method == "OTHER":
            return Answer(405, TEXT, "<%#fr%>Seuls GET et HEAD sont acceptés\n<%/fr%><%#en%>Only GET and HEAD are accepted\n<%/en%>")
        try:
            return handle(app)
        except Exception:
            app.logger.exception("<%#fr%>erreur imprévue<%/fr%><%#en%>unexpected error<%/en%>", extra={"route": route})
            return Answer(500, TEXT, "<%#fr%>Erreur interne\n<%/fr%><%#en%>Internal error\n<%/en%>")

    def send(self, answer: Answer, method: str) -> None:
        body = answer.body.encode()
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.mime)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if answer.status == 405:
            self.send_header("Allow", "GET, HEAD")
        # fr: Pendant l'arrêt, dernière réponse sur cette connexion : le client suivant ira vers un autre pod. Une
        # fr: requête dont on n'a pas lu le corps ne laisse pas non plus de place à une autre.
        # en: During the stop, last answer on this connection: the next client will go to another pod. Nor does a
        # en: request whose body was not read leave room for another one.
        if self.server.app.stopping or method == "OTHER":
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        if method != "HEAD":
            self.wfile.write(body)

    def version_string(self) -> str:
        return self.server.app.logger.name

    # fr: Python écrirait sa propre ligne, qui n'est pas du JSON : la nôtre suffit.
    # en: Python would write its own line, which is no JSON: ours is enough.
    def log_message(self, format: str, *args: object) -> None:
        self.server.app.logger.debug(format % args)


class Server(ThreadingHTTPServer):
    # fr: Les connexions inactives n'empêchent pas la fin : « stop » attend les requêtes en cours, et elles seules.
    # en: Idle connections do not prevent the end: "stop" waits for the running requests, and for them only.
    daemon_threads = True
    request_queue_size = 128
    app: App


def create_server(app: App, host: str, port: int) -> Server:
    server = Server((host, port), Handler)
    server.app = app
    return server
