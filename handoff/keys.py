"""The courier's own keys, files of mode 0600 in the keys directory: who signs a parcel, and the demo partner's key."""

import os
from pathlib import Path

import pyrage
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SENDER = "manifest.key"
DEMO = "demo-partner.key"
DEMO_REPLY = "demo-reply.key"
_IDENTITY = "AGE-SECRET-KEY-"


def sender_key(keys_dir: Path) -> Ed25519PrivateKey:
    """Return the key that signs manifests; made on first use. ValueError if the file holds something else."""
    return _made_once(keys_dir / SENDER)


def demo_reply_key(keys_dir: Path) -> Ed25519PrivateKey:
    """Return the key with which the demo partner signs its answers; made on first use."""
    return _made_once(keys_dir / DEMO_REPLY)


def _made_once(path: Path) -> Ed25519PrivateKey:
    if not path.exists():
        _write(path, private_pem(Ed25519PrivateKey.generate()))
    return read_private(path)


def read_private(path: Path) -> Ed25519PrivateKey:
    """Read a private key that signs. ValueError if the file holds something else."""
    key = serialization.load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError("this is not an Ed25519 key")  # noqa: TRY004  (the file's content is wrong, no argument's type)
    return key


def private_pem(key: Ed25519PrivateKey) -> bytes:
    """Return the private half as a file holds it (PEM, PKCS #8, without a password)."""
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())


def public_pem(key: Ed25519PrivateKey) -> str:
    """Return the public half as a partner keeps it (PEM, as openssl reads it)."""
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_key().public_bytes(serialization.Encoding.PEM, form).decode()


def read_public(path: Path) -> Ed25519PublicKey:
    """Read a sender's public key. ValueError if the file holds something else."""
    key = serialization.load_pem_public_key(path.read_bytes())
    if not isinstance(key, Ed25519PublicKey):
        raise ValueError("the sender's key is not an Ed25519 key")  # noqa: TRY004  (as above)
    return key


def demo_identity(keys_dir: Path) -> str:
    """Return the demo partner's private key; made on first use."""
    path = keys_dir / DEMO
    if not path.exists():
        _write(path, identity_file(pyrage.x25519.Identity.generate()).encode())
    return identities(path)[0]


def identity_file(identity: pyrage.x25519.Identity) -> str:
    """Return a key file as ``age -d -i`` reads it."""
    return f"# public key: {identity.to_public()}\n{identity}\n"


def identities(path: Path) -> list[str]:
    """Return the age private keys of a key file (lines that age-keygen writes). ValueError if there is none."""
    found = [line for line in path.read_text(encoding="utf-8").split() if line.startswith(_IDENTITY)]
    if not found:
        raise ValueError("no age private key in this file")
    return found


def public_of(identity: str) -> str:
    """Return the age public key of a private one."""
    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def _write(path: Path, content: bytes) -> None:
    """Write a secret that nobody had before: never over an existing file, never readable by others, never half."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)  # fails where another process was first: its key counts
    except FileExistsError:
        pass
    finally:
        draft.unlink()
