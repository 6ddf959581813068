import io
import json
import threading
import time
import unittest
import urllib.error
import urllib.request

from app.config import read_config
from app.logger import create_logger
from app.server import App, create_server
from app.stop import stop


class ServerTest(unittest.TestCase):
    # fr: Un serveur sur un port libre, dont le journal est gardé en mémoire.
    # en: A server on a free port, whose log is kept in memory.
    def start(self, **env: str) -> str:
        self.lines = io.StringIO()
        config = read_config({"GREETING": "Ciao", "SHUTDOWN_DELAY_MS": "0", **env})
        self.app = App(config, create_logger("test", config.log_level, self.lines))
        self.server = create_server(self.app, "127.0.0.1", 0)
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}"

    # fr: Le code, les en-têtes et le corps d'une réponse.
    # en: The status, the headers and the body of an answer.
    def get(self, url: str, data: bytes | None = None) -> tuple[int, dict[str, str], str]:
        try:
            with urllib.request.urlopen(urllib.request.Request(url, data)) as answer:
                return answer.status, dict(answer.headers), answer.read().decode()
        except urllib.error.HTTPError as answer:
            with answer:
                return answer.code, dict(answer.headers), answer.read().decode()

    def test_the_home_page_greets(self) -> None:
        status, _, body = self.get(self.start() + "/?q=x")
        self.assertEqual((status, body), (200, "Ciao\n"))

    def test_health_follows_the_stop_and_not_the_life_of_the_process(self) -> None:
        url = self.start()
        status, headers, body = self.get(url + "/health")
        self.assertEqual((status, json.loads(body)), (200, {"status": "pass"}))
        self.assertTrue(headers["Content-Type"].startswith("application/health+json"))
        self.app.stopping = True
        status, _, body = self.get(url + "/health")
        self.assertEqual((status, json.loads(body)), (503, {"status": "fail"}))
        self.assertEqual(self.get(url + "/livez")[0], 200)

    def test_metrics_count_requests_by_known_route(self) -> None:
        url = self.start()
        self.get(url + "/")
        self.get(url + "/secret/42")
        # fr: Une requête est comptée juste après sa réponse.
        # en: A request is counted right after its answer.
        time.sleep(0.05)
        text = self.get(url + "/metrics")[2]
        self.assertRegex(text, r'(?m)^http_request_duration_seconds_count\{method="GET",route="/",status="200"\} 1$')
        self.assertIn('route="other",status="404"', text)
        self.assertNotIn("secret", text)

    def test_the_rest_is_refused(self) -> None:
        url = self.start()
        self.assertEqual(self.get(url + "/missing")[0], 404)
        status, headers, _ = self.get(url, b"x")
        self.assertEqual((status, headers["Allow"]), (405, "GET, HEAD"))

    def test_each_line_of_the_log_is_an_object(self) -> None:
        self.get(self.start())
        time.sleep(0.05)
        entry = json.loads(self.lines.getvalue())
        self.assertEqual((entry["level"], entry["route"], entry["status"]), ("info", "/", 200))

    def test_a_running_request_finishes_before_the_stop(self) -> None:
        url = self.start(RESPONSE_DELAY_MS="200")
        bodies: list[str] = []
        request = threading.Thread(target=lambda: bodies.append(self.get(url)[2]))
        request.start()
        time.sleep(0.05)
        self.assertTrue(stop(self.server, self.app, "SIGTERM"))
        request.join()
        self.assertEqual(bodies, ["Ciao\n"])

    def test_a_request_that_is_too_long_is_not_waited_for(self) -> None:
        url = self.start(RESPONSE_DELAY_MS="400", SHUTDOWN_TIMEOUT_MS="50")
        request = threading.Thread(target=lambda: self.get(url))
        request.start()
        time.sleep(0.05)
        self.assertFalse(stop(self.server, self.app, "SIGTERM"))
        request.join()
