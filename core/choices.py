"""What people choose to have mailed; in the app every notice stands, whatever they choose."""

from typing import TYPE_CHECKING

from core.models import NoticeChoice
from core.topics import topic_of, topics

if TYPE_CHECKING:
    from people.models import Person


def mailed_topics(person: "Person") -> set[str]:
    """Names of the topics that are mailed to this person: all, less those switched off."""
    muted = NoticeChoice.objects.filter(person=person, by_mail=False).values_list("topic", flat=True)
    return {topic.name for topic in topics()} - set(muted)


def is_mailed(person: "Person", kind: str) -> bool:
    """Whether notices of this kind are mailed to this person."""
    topic = topic_of(kind)
    if topic is None or not topic.is_optional:
        return True
    return not NoticeChoice.objects.filter(person=person, topic=topic.name, by_mail=False).exists()
