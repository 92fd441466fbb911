"""Links in mail that stop mail of its topics: signed, open without signing in, good for half a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.urls import reverse

from core.topics import Topic, topic_of, topics

if TYPE_CHECKING:
    from people.models import Person

SALT = "core.stop_mail"
GOOD_FOR = timedelta(days=180)


@dataclass(frozen=True)
class Stop:
    """Whose mail about what a link stops; `kept` is what it cannot."""

    person: "Person"
    topics: list[Topic]
    kept: list[Topic]


def topics_in(kinds: Iterable[str]) -> list[Topic]:
    """What these kinds of notice are about, as far as one may choose; each once, in the order of the settings."""
    named = {topic.name for kind in kinds if (topic := topic_of(kind))}
    return [topic for topic in topics() if topic.name in named and topic.is_optional]


def stop_link(person: "Person", stopped: Iterable[Topic]) -> str:
    """Where mail leads to have no more of it."""
    key = signing.dumps([str(person.pk), *(topic.name for topic in stopped)], salt=SALT)
    return f"{settings.SITE_URL}{reverse('core:stop_mail', args=[key])}"


def stop_for(key: str) -> Stop | None:
    """What a link stands for; nothing where it was forged, is too old, or the person is not here any more."""
    try:
        pk, *names = signing.loads(key, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        return None
    person = get_user_model().objects.filter(pk=pk, is_active=True).first()
    if person is None:
        return None
    named = [topic for topic in topics() if topic.name in names]
    return Stop(
        person,
        topics=[topic for topic in named if topic.is_optional],
        kept=[topic for topic in named if not topic.is_optional],
    )
