"""The published form of a case: JSON Schema 2020-12, the contract with partners (docs/case-schema.md)."""

import json
from pathlib import Path
from typing import Any

PATH = Path(__file__).with_name("report-summary-1.0.json")
SCHEMA: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
