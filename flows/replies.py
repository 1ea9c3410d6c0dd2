"""What a partner sends back about a case: read, judged and turned into a move of the case. Pure.

A reply comes in a file or a request that somebody else wrote. Nothing in it is believed because of its form: every
field has a kind and a limit, a field that its kind does not know is a fault, and all faults are named at once, by
codes. A question of the fixed list is named by its id alone: its words are ours, so nobody can put other words under
that id. The partner's words are kept as they were written, with their language; nothing here translates or shortens.

Faults: ``not-an-object`` · ``unknown-field`` · ``missing-<field>`` · ``wrong-<field>`` · ``too-long-<field>`` ·
``not-for-kind-<field>`` · ``hidden-signs`` · and what ``refused_question`` answers.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, cast, get_args

from flows.case import Act
from flows.questions_back import FIXED, AskedKind
from flows.reading.demands import demanded, named

Decline = Literal[
    "outside-area",
    "outside-topic",
    "capacity",
    "conflict",
    "private-lawyer",
    "too-late",
    "not-enough",
    "other",
]
Kind = Literal["acknowledged", "accepted", "needs_info", "declined", "referred", "closed", "erased"]
KINDS: tuple[Kind, ...] = get_args(Kind)
DECLINES: tuple[Decline, ...] = get_args(Decline)

LONGEST_WORDS = 3000
"""Signs of a partner's words: they must fit one Telegram message (4,096) with what stands around them."""
LONGEST_QUESTION = 400
LONGEST_LABEL = 30
MOST_OPTIONS = 8
AHEAD = timedelta(minutes=10)
"""How far a partner's clock may be before ours."""
OLDEST = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. *id*: of ``questions_back.FIXED``, or "" for the partner's own.

    *text*, *options*: as the partner wrote them; of a fixed one the message ids of its sentence and labels.
    """

    id: str
    kind: AskedKind
    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnerReply:
    """One reply. *at*: RFC 3339. *lang*: BCP 47, of the partner's words. *lawyer*: whether it is the person's now.

    *next_step* of an accepted case, *reason* of a declined one, *result* of a closed one, *refer_to* (a name) and
    *refer_partner* (its id here, "" if it is none of ours) of a referred one, *asked* of one that needs an answer.
    """

    alias: str
    reply_id: str
    at: str
    kind: Kind
    lang: str
    words: str = ""
    reason: Decline | Literal[""] = ""
    next_step: str = ""
    lawyer: Literal["yes", "not_yet", ""] = ""
    refer_to: str = ""
    refer_partner: str = ""
    result: str = ""
    asked: Asked | None = None

    @property
    def when(self) -> datetime:
        """When the partner wrote it."""
        return datetime.fromisoformat(self.at)


ACTS: Mapping[Kind, Act] = {
    "acknowledged": Act.READ,
    "accepted": Act.ACCEPT,
    "needs_info": Act.QUESTION,
    "declined": Act.DECLINE,
    "referred": Act.REFER,
    "closed": Act.CLOSE,
}
"""What each kind does to a case. ``erased`` does nothing to it: it answers the person's withdrawal."""

_ALWAYS = ("alias", "reply_id", "at", "kind", "lang")
_LIMITS = {"words": LONGEST_WORDS, "next_step": 600, "result": 600, "refer_to": 100}
_NAMES = frozenset({"refer_to"})
"""Names of groups ask for nothing, whatever they are called."""
_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "accepted": ("next_step", "lawyer"),
    "needs_info": ("asked",),
    "declined": ("reason",),
    "referred": ("refer_to", "refer_partner"),
    "closed": ("result",),
}
_NEEDED = {
    "accepted": "next_step",
    "needs_info": "asked",
    "declined": "reason",
    "referred": "refer_to",
}
_FORMS = {
    "alias": re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}"),
    "reply_id": re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{7,63}"),
    "at": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)"),
    "kind": re.compile("|".join(KINDS)),
    "lang": re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"),
    "reason": re.compile("|".join(DECLINES)),
    "lawyer": re.compile("yes|not_yet"),
    "refer_partner": re.compile(r"[a-z0-9_]{2,20}"),
}
_FIELDS = frozenset(PartnerReply.__dataclass_fields__)
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Kinds of signs that nobody sees; some turn the direction of writing: what is shown would not be what was checked."""
_JOINING = frozenset("\u200c\u200d")
"""Between two signs of some scripts, and in emoji; alone they are nothing."""
_BLANK = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters that show nothing."""
_HEAPED = 4
"""Accents on one letter of any language; more run over the lines above and below."""


def read_reply(plain: object) -> PartnerReply | tuple[str, ...]:
    """Return the reply that *plain* (JSON of the form reply-1.0) is, or every fault of it."""
    if not isinstance(plain, Mapping):
        return ("not-an-object",)
    given = {name: value for name, value in plain.items() if value not in ("", None)}
    faults = tuple(dict.fromkeys(_faults(given)))
    if faults:
        return faults
    asked = given.pop("asked", None)
    return PartnerReply(**given, asked=None if asked is None else _asked(asked))


def refused_question(asked: Asked | str) -> str | None:
    """Say why a partner's words may not be put to a person; None when they may.

    ``asks-status``, ``asks-birthplace``, ``asks-number``, ``asks-others`` or ``too-long``. A question of the fixed list
    is never refused.
    """
    if isinstance(asked, str):
        return demanded(asked)
    if asked.id:
        return None
    if len(asked.text) > LONGEST_QUESTION:
        return "too-long"
    return demanded(asked.text) or next((code for one in asked.options if (code := named(one))), None)


def untimely(reply: PartnerReply, now: datetime) -> str | None:
    """Say what is wrong with the time of *reply*: ``in-the-future``, ``too-old``; None when nothing is."""
    if reply.when > now + AHEAD:
        return "in-the-future"
    return "too-old" if reply.when < now - OLDEST else None


def to_plain(reply: PartnerReply) -> dict[str, Any]:
    """Return *reply* as plain JSON with every field, as the hall keeps it; ``from_plain`` reads it."""
    return asdict(reply)


def from_plain(plain: Mapping[str, Any]) -> PartnerReply:
    """Read what ``to_plain`` wrote; it was judged when it came."""
    asked = plain["asked"]
    kept = None if asked is None else Asked(**{**asked, "options": tuple(asked["options"])})
    return PartnerReply(**{**plain, "asked": kept})


def to_wire(reply: PartnerReply) -> dict[str, Any]:
    """Return *reply* in the form reply-1.0: what is empty is left out, a fixed question is its id alone."""
    plain = {name: value for name, value in asdict(reply).items() if value not in ("", None)}
    if reply.asked is not None:
        own = {"kind": reply.asked.kind, "text": reply.asked.text, "options": list(reply.asked.options)}
        plain["asked"] = {"id": reply.asked.id} if reply.asked.id else own
    return plain


def fixed(id_: str) -> Asked:
    """Return the question *id_* of the fixed list. KeyError: there is none."""
    one = FIXED[id_]
    return Asked(id_, one.kind, one.text, tuple(label for _, label in one.options))


def _faults(given: Mapping[str, Any]) -> Iterator[str]:
    if not given.keys() <= _FIELDS:
        yield "unknown-field"
    yield from (f"missing-{name}" for name in _ALWAYS if name not in given)
    for name, form in _FORMS.items():
        if name in given and not (isinstance(given[name], str) and form.fullmatch(given[name])):
            yield f"wrong-{name}"
    if isinstance(given.get("at"), str) and not _is_time(given["at"]):
        yield "wrong-at"
    for name, longest in _LIMITS.items():
        yield from _text_faults(name, given.get(name), longest)
    yield from _kind_faults(given)
    if "asked" in given:
        yield from _asked_faults(given["asked"])


def _kind_faults(given: Mapping[str, Any]) -> Iterator[str]:
    kind = given.get("kind")
    if kind not in KINDS:
        return
    mine = _OF_KIND.get(kind, ())
    others = {name for names in _OF_KIND.values() for name in names} - set(mine)
    yield from (f"not-for-kind-{name}" for name in sorted(others & given.keys()))
    needed = _NEEDED.get(kind)
    if needed is not None and needed not in given:
        yield f"missing-{needed}"


def _text_faults(name: str, value: object, longest: int) -> Iterator[str]:
    if value is None:
        return
    if not isinstance(value, str) or not value.strip() or (name in _NAMES and not _is_line(value)):
        yield f"wrong-{name}"
    elif not _is_clean(value):
        yield "hidden-signs"
    elif len(value) > longest:
        yield f"too-long-{name}"
    elif name not in _NAMES and (refused := refused_question(value)):
        yield refused


def _asked_faults(given: object) -> Iterator[str]:
    if not isinstance(given, Mapping):
        yield "wrong-asked"
    elif given.get("id"):
        if not isinstance(given["id"], str) or given["id"] not in FIXED or len(given) > 1:
            yield "wrong-asked"
    elif not given.keys() <= {"id", "kind", "text", "options"} or given.get("kind") not in get_args(
        AskedKind
    ):
        yield "wrong-asked"
    else:
        yield from _own_faults(given)


def _own_faults(given: Mapping[str, Any]) -> Iterator[str]:
    options, text = given.get("options") or [], given.get("text")
    if not isinstance(options, list) or not _are_labels(options, 2 if given["kind"] == "choice" else 0):
        yield "wrong-options"
        options = []
    if not isinstance(text, str) or not text.strip():
        yield "wrong-asked"
    elif not _is_clean(text) or not all(map(_is_clean, options)):
        yield "hidden-signs"
    elif refused := refused_question(Asked("", given["kind"], text, tuple(options))):
        yield refused


def _are_labels(options: list[Any], least: int) -> bool:
    """Say whether *options* are labels of buttons, each one other than the rest: *least* or more, or none at all."""
    fit = all(
        isinstance(one, str) and one.strip() and len(one) <= LONGEST_LABEL and _is_line(one)
        for one in options
    )
    return (
        fit
        and least <= len(options) <= (MOST_OPTIONS if least else 0)
        and len({one.strip().casefold() for one in options}) == len(options)
    )


def _asked(given: Mapping[str, Any]) -> Asked:
    if given.get("id"):
        return fixed(given["id"])
    return Asked("", cast("AskedKind", given["kind"]), given["text"], tuple(given.get("options") or ()))


def _is_time(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _is_line(text: str) -> bool:
    """Say whether *text* stands in one line: a name and a button can hold no sentence that looks like ours."""
    return not any(sign in "\n\r\t" for sign in text)


def _is_clean(text: str) -> bool:
    """Say whether *text* is read as it is written: nothing hidden, nothing that turns it, no heaps of accents."""
    heaped = 0
    for sign in text:
        kind = unicodedata.category(sign)
        heaped = heaped + 1 if kind in {"Mn", "Me"} else 0
        hidden = kind in _HIDDEN and sign not in "\n\r\t" and sign not in _JOINING
        if hidden or sign in _BLANK or heaped > _HEAPED:
            return False
    return bool(text.strip("".join(_JOINING)).strip())
