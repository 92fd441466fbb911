"""What notices are about, in the few topics a person decides by; each app names its own when it starts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Topic:
    """Some kinds of notice under one name; what is not optional is mailed to everybody it concerns.

    What is fixed goes out in our own words, whatever HR writes for other kinds.
    What is daily comes in a digest, one mail a day, unless somebody chose otherwise.
    `words` says of each kind what happened, for those who look after notices.
    """

    name: str
    label: "str | StrPromise"
    explanation: "str | StrPromise"
    kinds: tuple[str, ...]
    is_optional: bool = True
    is_daily: bool = False
    is_fixed: bool = False
    words: "Mapping[str, str | StrPromise]" = field(default_factory=dict, hash=False)


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


def kind_in_words(kind: str) -> str:
    """What a kind of notice tells, in the words of its topic; of a kind that no topic knows any more, its name."""
    topic = topic_of(kind)
    return str(topic.words.get(kind, kind.replace("_", " ")) if topic else kind.replace("_", " "))
