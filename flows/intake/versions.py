"""Which questions and which cards are in force: every report and addendum names them."""

VERSIONS = (("catalog", "1.0.0"), ("content", "1.0.0"))
"""Versions of the questions and of the cards."""
