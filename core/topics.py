"""What notices are about, in the few topics a person decides by; each app names its own when it starts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Topic:
    """Some kinds of notice under one name; what is not optional is mailed to everybody it concerns.

    What is daily comes in a digest, one mail a day, unless somebody chose otherwise.
    """

    name: str
    label: "str | StrPromise"
    explanation: "str | StrPromise"
    kinds: tuple[str, ...]
    is_optional: bool = True
    is_daily: bool = False


_topics: dict[str, Topic] = {}


def add_topic(topic: Topic) -> None:
    """Name a topic of this app."""
    _topics[topic.name] = topic


def topics() -> list[Topic]:
    """All of them, those one may choose first."""
    return sorted(_topics.values(), key=lambda topic: not topic.is_optional)


def topic_of(kind: str) -> Topic | None:
    """What a kind of notice is about."""
    return next((topic for topic in _topics.values() if kind in topic.kinds), None)
