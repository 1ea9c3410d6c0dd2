"""A file that a person put in the place of an older one, by changing its message.

The messenger sends the whole message again when only its words were changed. Which files were here before is known by
a *mark* of their unique names: enough to tell them apart, too little to find one with.
"""

from hashlib import sha256

from flows.copies import replace
from flows.files import MOST_FILES
from flows.messages import FileCame
from flows.session import Session

SIGNS = 8


def is_another(session: Session, file: FileCame) -> bool:
    """Return whether *file* did not come before."""
    return _mark(file) not in session.marks


def remembered_as(session: Session, file: FileCame) -> Session:
    """Return the session that knows *file* again, where it is fetched or waits for a yes."""
    if not session.fetching and not session.waiting:
        return session
    return replace(session, marks=(*session.marks, _mark(file))[-2 * MOST_FILES :])


def _mark(file: FileCame) -> str:
    return sha256(file.unique.encode()).hexdigest()[:SIGNS]
