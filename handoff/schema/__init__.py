"""The published forms, JSON Schema 2020-12: of a case (docs/case-schema.md), of a partner's reply (docs/partners/)."""

import json
from pathlib import Path
from typing import Any

PATH = Path(__file__).with_name("report-summary-1.0.json")
SCHEMA: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
REPLY: dict[str, Any] = json.loads(Path(__file__).with_name("reply-1.0.json").read_text(encoding="utf-8"))
