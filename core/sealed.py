"""Secrets that have to be used again, and so cannot be hashed: sealed with the key of the installation."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

BEGINS = "gAAAA"  # version and time, as Fernet writes them until the year 2106


def seal(secret: str) -> str:
    """What may stand in the database."""
    return _locks().encrypt(secret.encode()).decode()


def unseal(sealed: str) -> str:
    """The secret; nothing where it was sealed with a key that is not known any more."""
    try:
        return _locks().decrypt(sealed.encode()).decode()
    except InvalidToken:
        return ""


def is_sealed(text: str) -> bool:
    """Whether it looks like something sealed; no secret that people or libraries make begins like it."""
    return text.startswith(BEGINS)


def seal_anew(sealed: str) -> str:
    """The same secret, sealed with the key of today; what no known key opens stays as it is."""
    try:
        return _locks().rotate(sealed.encode()).decode()
    except InvalidToken:
        return sealed


def _locks() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(urlsafe_b64encode(sha256(f"core.sealed:{key}".encode()).digest())) for key in keys])
