"""One line of JSON a log record, for whatever collects them, and no address in it that opens something."""

import json
import logging
from datetime import UTC, datetime
from typing import Any


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        who: Any = getattr(getattr(record, "request", None), "user", None)
        if getattr(who, "is_authenticated", False):
            line["who"] = str(who.pk)
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class RoutesForAddresses(logging.Filter):
    """Names the route of a request that was refused: its address may hold the key of an invitation or a calendar."""

    def filter(self, record: logging.LogRecord) -> bool:
        request: Any = getattr(record, "request", None)
        match = getattr(request, "resolver_match", None)
        if match and isinstance(record.args, tuple):
            record.args = tuple(f"/{match.route}" if arg == request.path else arg for arg in record.args)
        return True
