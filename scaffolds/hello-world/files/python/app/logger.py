# fr: Un journal en JSON, une ligne par événement, sur la sortie standard : la plateforme le collecte et l'indexe.
# fr: Jamais de fichier (le disque du conteneur est en lecture seule), jamais de secret ni de donnée personnelle.
# en: A log in JSON, one line per event, on standard output: the platform collects and indexes it. Never a file (the
# en: container's disk is read-only), never a secret or personal data.
import json
import logging
import sys
from datetime import datetime, timezone
from typing import TextIO

# fr: Ce que Python met de lui-même dans chaque événement : le reste vient de « extra ».
# en: What Python itself puts into each event: the rest comes from "extra".
OWN_FIELDS = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime"}
LEVEL_NAMES = {"WARNING": "warn"}


class JsonFormatter(logging.Formatter):
    def __init__(self, app: str) -> None:
        super().__init__()
        self.app = app

    def format(self, record: logging.LogRecord) -> str:
        line = {name: value for name, value in record.__dict__.items() if name not in OWN_FIELDS}
        # fr: Après les champs : aucun ne peut se faire passer pour l'heure, le niveau ou le message.
        # en: After the fields: none can pass for the time, the level or the message.
        line["time"] = datetime.fromtimestamp(record.created, timezone.utc).isoformat()
        line["level"] = LEVEL_NAMES.get(record.levelname, record.levelname.lower())
        line["app"] = self.app
        line["message"] = record.getMessage()
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def create_logger(app: str, level: str, stream: TextIO | None = None) -> logging.Logger:
    handler = logging.StreamHandler(stream or sys.stdout)
    handler.setFormatter(JsonFormatter(app))
    logger = logging.Logger(app, {"warn": "WARNING"}.get(level, level.upper()))
    logger.addHandler(handler)
    return logger
