"""Mermaid and Markdown from the tables, for ``docs/dialogue.md`` only: never used while a person talks."""

from collections.abc import Iterable, Iterator

from flows import case
from flows.modules import Module
from flows.phases import MOVES, Phase
from flows.questions import Choice, Choices, Question

HEAD = """# The dialogue, drawn from its tables

This page is generated from `flows/phases.py`, `flows/case.py` and the questions in `flows/intake/`.
`python -m pytest tests/flows/test_draw.py --rewrite` writes it anew; a test fails when it is stale.
"""


def page(questions: tuple[Question, ...], modules: tuple[Module, ...] = ()) -> str:
    """Return ``docs/dialogue.md``."""
    parts = (
        HEAD,
        "## Phases of a conversation\n",
        fenced(drawn_phases()),
        "From every phase a person may also go to: "
        + ", ".join(f"`{target}` ({move})" for move, sources, target in MOVES if len(sources) == len(Phase))
        + ". The interruptions and the asides among them lead back to the phase they left.\n",
        "## Life of a case at one partner\n",
        fenced(drawn_case()),
        "## Questions of the short path\n",
        *(described(question) for question in questions),
        *(part for module in modules for part in opened(module)),
    )
    return "\n".join(parts)


def opened(module: Module) -> Iterator[str]:
    """Yield a part of the hub: when it is offered, how long it takes, its questions."""
    yield f"## {module.title} (`{module.id}`)\n"
    yield f"Optional, about {module.minutes} min. Offered: {module.when}.\n"
    yield from (described(question) for question in module.questions)


def drawn_phases() -> Iterator[str]:
    """Yield the table of phases; moves that start anywhere are told in words below the picture."""
    yield "stateDiagram-v2"
    yield f"    [*] --> {Phase.LANG}"
    everywhere = {move for move, sources, _ in MOVES if len(sources) == len(Phase)}
    for move, sources, target in MOVES:
        if move in everywhere or move.startswith("return_to"):
            continue
        for source in sources:
            yield f"    {source} --> {target}: {move}"


def drawn_case() -> Iterator[str]:
    """Yield the table of a case's life; withdrawing is possible everywhere."""
    yield "stateDiagram-v2"
    yield f"    [*] --> {case.State.NEW}"
    for act, sources, target in case.ACTS:
        for source in sources:
            yield f"    {source} --> {target}: {act}"


def described(question: Question) -> str:
    """Return one question: what it asks, who uses it, when it is asked."""
    rows = [
        f"### `{question.id}`\n",
        f"{question.ask[0]}\n",
        f"- kind: {type(question).__name__}; sensitivity {question.sens}",
        f"- used by: {', '.join(question.need)}",
        f"- asked: {question.when}",
    ]
    if isinstance(question, Choice | Choices):
        rows += [f"- `{option.code}`: {option.label}" for option in question.options]
    return "\n".join(rows) + "\n"


def fenced(lines: Iterable[str]) -> str:
    """Return *lines* as a Mermaid block."""
    return "```mermaid\n" + "\n".join(lines) + "\n```\n"
