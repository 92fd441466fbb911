"""Who speaks which language, and what they were told."""

from core.models import Notice
from people.models import Person


def speak(language: str, *people: Person) -> None:
    """Let them read in that language from now on, as they stand in the test too."""
    for person in people:
        person.language = language
        person.save(update_fields=["language"])


def told(person: Person) -> dict[str, str]:
    """The last words of each kind that somebody was told."""
    return dict(Notice.objects.filter(recipient=person).order_by("created_at", "pk").values_list("kind", "text"))
