"""What a partner may not ask a person here: immigration status, place of birth, ID numbers, names of other people.

(first slice)
"""


def demanded(text: str) -> str | None:
    """Return a code for what *text* asks and may not: None when nothing."""
    del text
    return None
