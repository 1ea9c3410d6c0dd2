"""How a command ends when something is wrong, and what it needs to be told to begin."""

import os
import sys
from collections.abc import Sequence

WRONG = 2
"""Exit code for settings and files that are missing or wrong."""


def say_wrong(sentences: Sequence[str]) -> int:
    """Print sentences to standard error; return the exit code."""
    for one in sentences:
        print(one, file=sys.stderr)
    return WRONG


def without_keys() -> dict[str, str]:
    """Return the environment for a command that can do without a keys directory."""
    return {**os.environ, "TESTIGO_DEMO": "1"}
