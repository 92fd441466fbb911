"""Answers are sealed to the key of their wave, by the library NaCl; every seal has the same length."""

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from nacl.public import PrivateKey, PublicKey, SealedBox

from core.sealed import seal, unseal

LENGTH = 4096  # of what is sealed, in bytes: the longest comment, each letter of it escaped, and five answers


@dataclass(frozen=True)
class Answers:
    """What one person answered, by item, and groups that it counts in, as in all around them; nobody's name."""

    values: dict[UUID, int]
    groups: list[UUID] = field(default_factory=list)
    comment: str = ""


def new_keys() -> tuple[bytes, str]:
    """The public key of a wave, and the private one as it may stand in the database until the close."""
    key = PrivateKey.generate()
    return bytes(key.public_key), seal(bytes(key).hex())


def close_up(answers: Answers, public_key: bytes) -> bytes:
    """A box that only the private key of the wave opens."""
    words = {
        "values": {str(item): value for item, value in answers.values.items()},
        "groups": [group.hex for group in answers.groups],
        "comment": answers.comment,
    }
    plain = json.dumps(words, ensure_ascii=False).encode()
    if len(plain) > LENGTH:
        raise ValueError("answers longer than every seal")
    return SealedBox(PublicKey(public_key)).encrypt(plain.ljust(LENGTH))


class Opener:
    """Opens the boxes of one wave; false where its key cannot be read any more."""

    def __init__(self, sealed_key: str) -> None:
        known = unseal(sealed_key)
        self._box = SealedBox(PrivateKey(bytes.fromhex(known))) if known else None

    def __bool__(self) -> bool:
        return self._box is not None

    def open(self, box: bytes) -> Answers:
        """What was answered."""
        assert self._box is not None  # noqa: S101 - whoever opens has asked first
        words: dict[str, Any] = json.loads(self._box.decrypt(box))
        return Answers(
            values={UUID(item): value for item, value in words["values"].items()},
            groups=[UUID(hex=group) for group in words["groups"]],
            comment=words["comment"],
        )
