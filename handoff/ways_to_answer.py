"""How a partner may answer a case: which ways it has, in ``case.json`` and in words on paper. Pure.

Every partner can tell the people who run the bot. One whose signing key two people confirmed can sign its answer,
and bring the file beside its parcels, by hand, or from a program where the operator opened a way in.
"""

from collections.abc import Iterator
from datetime import date

from flows.partner import Partner
from flows.words import N_, Line, line
from handoff.marks import Say
from handoff.values import Value

OPERATOR = "operator"
_SHORT = {
    "file_beside_parcels": N_("a signed file in the folder “replies”"),
    "file_by_hand": N_("a signed file to the people who run this bot"),
    "http": N_("your program"),
    OPERATOR: N_("the people who run this bot"),
}
_LONG = {
    "file_beside_parcels": N_("Put that file into the folder “replies”, beside the parcels."),
    "file_by_hand": N_("Send that file to the people who run this bot."),
    "http": N_("Your own program can bring that file to the address that you got for it: /v1/replies"),
}
_SIGNED = N_(
    "A signed file: python -m handoff answer {alias} --kind acknowledged --key reply.key "
    "(--help lists what else you can say)"
)
_TOLD = N_(
    "You can tell the people who run this bot: the case name {alias}, what you decided, and your words. "
    "They type it in."
)
_TOLD_NO_WORDS = N_(
    "You can tell the people who run this bot: the case name {alias} and what you decided. They type it in."
)
_MAY_WRITE = N_("Yes, through the bot. Name the case {alias}. Ways: {ways}.")
_MAY_NOT = N_("No messages and no questions: the person does not want them.")
_STILL = N_("You can still say: read, accepted, declined, closed. Name the case {alias}. Ways: {ways}.")
_TABOO = N_("Please do not ask about immigration status or ID numbers.")
_NOT_AGAIN = N_("Please do not ask to hear it again. The person decides what to tell, and to whom.")
"""Of sexual harm: the story was told once, as far as the person wanted."""
_INTO_CHAT = N_("Your words stand in the person's chat as you write them. Telegram can read that chat.")
_BEHIND_CODE = N_(
    "You cannot write to this person. Who opens the report with its code sees what you decided."
)


def ways(partner: Partner, today: date, *, listens: bool) -> tuple[str, ...]:
    """Return the ways *partner* has on *today*, the safest first. *listens*: answers can come over HTTP."""
    if not partner.signing_keys(today):
        return (OPERATOR,)
    beside = any(way.method == "folder" for way in partner.ways[:1])
    file = "file_beside_parcels" if beside else "file_by_hand"
    return (file, *(("http",) if listens else ()), OPERATOR)


def how_to_answer(alias: str, contact: bool, ways: tuple[str, ...]) -> Value:  # noqa: FBT001  (as it stands in the case)
    """Return ``how_to_answer``. *contact*: the person agreed to be written to."""
    way = "bot_relay" if contact else "none"
    return {"may_write": contact, "way": way, "alias": alias, "ways": list(ways)}


def in_short(case: Value, say: Say) -> str:
    """Return what page one says."""
    how = case["how_to_answer"]
    ways = "; ".join(say(line(_SHORT[one])) for one in _ways(how))
    named = {"alias": case["alias"], "ways": ways}
    if how["may_write"]:
        return f"{say(line(_MAY_WRITE, **named))}\n{' '.join(map(say, _please(case)))}"
    return f"{say(line(_MAY_NOT))}\n{say(line(_STILL, **named))}"


def in_full(case: Value) -> Iterator[Line]:
    """Yield the lines of "How to answer"."""
    how, alias = case["how_to_answer"], case["alias"]
    signed = [one for one in _ways(how) if one != OPERATOR]
    if signed:
        yield line(_SIGNED, alias=alias)
    yield from (line(_LONG[one]) for one in signed)
    yield line(_TOLD if how["may_write"] else _TOLD_NO_WORDS, alias=alias)
    yield line(_INTO_CHAT if how["may_write"] else _BEHIND_CODE)
    if how["may_write"]:
        yield from _please(case)


def _please(case: Value) -> list[Line]:
    """Return what a group that may write is asked not to do."""
    return [line(_TABOO), *([line(_NOT_AGAIN)] if "sexual" in case["triage"]["flags"] else [])]


def _ways(how: Value) -> list[str]:
    named: list[str] = how.get("ways", [OPERATOR])  # a case of an earlier form names none
    return named
