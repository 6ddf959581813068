# fr: Les métriques au format texte de Prometheus, sans bibliothèque : le format tient en une page. Une vraie
# fr: application prendra plutôt prometheus-client ou OpenTelemetry.
# en: The metrics in Prometheus' text format, without a library: the format fits on one page. A real application
# en: rather takes prometheus-client or OpenTelemetry.
import threading
import time
from dataclasses import dataclass, field

BUCKETS = (0.005, 0.01, 0.05, 0.1, 0.5, 1, 5)


@dataclass
class Series:
    count: int = 0
    seconds: float = 0.0
    # fr: Requêtes plus rapides que chaque borne de BUCKETS (cumulées).
    # en: Requests faster than each bound of BUCKETS (cumulated).
    faster: list[int] = field(default_factory=lambda: [0] * len(BUCKETS))


class Metrics:
    def __init__(self) -> None:
        self.started = time.time()
        # fr: Les requêtes sont traitées par plusieurs fils à la fois : un seul compte à la fois. Qui attend la fin
        # fr: des requêtes en cours est prévenu à chacune.
        # en: Requests are handled by several threads at once: one counts at a time. Whoever waits for the end of
        # en: the running requests is told at each one.
        self.changed = threading.Condition()
        self.in_flight = 0
        self.series: dict[str, Series] = {}

    def begin(self) -> None:
        with self.changed:
            self.in_flight += 1

    # fr: Compte une requête terminée. Chaque combinaison d'étiquettes coûte de la mémoire à Prometheus : on y met
    # fr: des routes connues, jamais l'adresse demandée ni un identifiant.
    # en: Counts a finished request. Each combination of labels costs Prometheus memory: known routes go there,
    # en: never the address that was asked for, nor an identifier.
    def end(self, method: str, route: str, status: int, seconds: float) -> None:
        with self.changed:
            self.in_flight -= 1
            labels = f'method="{method}",route="{route}",status="{status}"'
            series = self.series.setdefault(labels, Series())
            series.count += 1
            series.seconds += seconds
            for index, bound in enumerate(BUCKETS):
                if seconds <= bound:
                    series.faster[index] += 1
            self.changed.notify_all()

    # fr: La page /metrics.
    # en: The page /metrics.
    def text(self) -> str:
        name = "http_request_duration_seconds"
        lines = [
            *single("process_cpu_seconds_total", "counter", "<%#fr%>Temps de processeur<%/fr%><%#en%>Processor time<%/en%>", time.process_time()),
            *single("process_start_time_seconds", "gauge", "<%#fr%>Heure de démarrage<%/fr%><%#en%>Start time<%/en%>", self.started),
            *single("python_threads", "gauge", "<%#fr%>Fils en vie<%/fr%><%#en%>Living threads<%/en%>", threading.active_count()),
            *single("http_requests_in_flight", "gauge", "<%#fr%>Requêtes en cours<%/fr%><%#en%>Requests in flight<%/en%>", self.in_flight),
            f"# HELP {name} <%#fr%>Durée des requêtes HTTP<%/fr%><%#en%>Duration of HTTP requests<%/en%>",
            f"# TYPE {name} histogram",
        ]
        with self.changed:
            for labels, series in self.series.items():
                for bound, faster in zip([*BUCKETS, "+Inf"], [*series.faster, series.count]):
                    lines.append(sample(f"{name}_bucket", f'{labels},le="{bound}"', faster))
                lines.append(sample(f"{name}_sum", labels, series.seconds))
                lines.append(sample(f"{name}_count", labels, series.count))
        return "\n".join(lines) + "\n"


def single(name: str, kind: str, about: str, value: float) -> list[str]:
    return [f"# HELP {name} {about}", f"# TYPE {name} {kind}", f"{name} {value}"]


def sample(name: str, labels: str, value: float) -> str:
    return name + "{" + labels + "} " + str(value)
