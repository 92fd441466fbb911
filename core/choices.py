"""What people choose to have sent; in the app every notice stands, whatever they choose."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from core.models import NoticeChoice, NoticeSchedule
from core.topics import Topic, topic_of, topics

if TYPE_CHECKING:
    from people.models import Person


def choices_of(person: "Person") -> dict[str, NoticeChoice]:
    """By topic, what this person chose, or what goes for everybody."""
    made = {choice.topic: choice for choice in NoticeChoice.objects.filter(person=person)}
    return {
        topic.name: made[topic.name] if topic.is_optional and topic.name in made else _usual(person, topic)
        for topic in topics()
    }


def choice_for(person: "Person", kind: str) -> NoticeChoice:
    """How notices of this kind reach this person."""
    return choices_for([person], kind)[person.pk]


def choices_for(people: "Iterable[Person]", kind: str) -> dict[UUID, NoticeChoice]:
    """The same for several people, in one query."""
    topic = topic_of(kind)
    known = {person.pk: person for person in people}
    made = {}
    if topic and topic.is_optional:
        chosen = NoticeChoice.objects.filter(person__in=known, topic=topic.name)
        made = {choice.person_id: choice for choice in chosen}
    return {pk: made.get(pk) or _usual(person, topic) for pk, person in known.items()}


def schedule_of(person: "Person") -> NoticeSchedule:
    """When they reach this person."""
    return NoticeSchedule.objects.filter(person=person).first() or NoticeSchedule(person=person)


def schedules_of(people: "Iterable[Person]") -> dict[UUID, NoticeSchedule]:
    """The same for several people, in one query."""
    known = {person.pk: person for person in people}
    made = {schedule.person_id: schedule for schedule in NoticeSchedule.objects.filter(person__in=known)}
    return {pk: made.get(pk) or NoticeSchedule(person=person) for pk, person in known.items()}


def _usual(person: "Person", topic: Topic | None) -> NoticeChoice:
    """By mail: at once, or where the topic is a daily one once a day."""
    rhythm = NoticeChoice.Rhythm.DAILY if topic and topic.is_daily else NoticeChoice.Rhythm.NOW
    return NoticeChoice(person=person, topic=topic.name if topic else "", by_mail=True, rhythm=rhythm)
