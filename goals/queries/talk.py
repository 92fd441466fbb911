"""What people say about a goal, as its page shows it, and whom they may mention."""

from collections.abc import Iterable
from unicodedata import combining, normalize

from django.db.models import Prefetch

from core.readers import ReaderList
from goals.models import Goal, GoalComment
from goals.models.comment import GoalCommentQuerySet
from goals.queries.reactions import Response, reactions_to, responses_from
from people.models import Person
from people.models.person import PersonQuerySet
from people.queries import people_called, people_meant_by


def comments_on(goal: Goal) -> GoalCommentQuerySet:
    """Comments on a goal the caller may read, newest first, each ready for `with_responses`."""
    mentioned = Prefetch("mentioned", Person.objects.by_name())
    comments = GoalComment.objects.filter(goal=goal).select_related("author").prefetch_related(mentioned)
    return comments.annotate(reacted=reactions_to("comment")).newest_first()


def with_responses(comments: Iterable[GoalComment]) -> list[tuple[GoalComment, list[Response]]]:
    """Each of `comments_on` with who responded how."""
    return [(comment, responses_from(vars(comment)["reacted"])) for comment in comments]


def readers_called(readers: ReaderList, viewer: Person, words: str) -> PersonQuerySet:
    """Of those who may read a goal, whoever `people_called` finds; never oneself."""
    people: PersonQuerySet = Person.objects.visible_to(viewer).active().exclude(pk=viewer.pk)
    if not readers.everyone:
        people = people.filter(pk__in=[reader.person.pk for reader in readers.people])
    return people_called(people, words)


def readers_meant_by(readers: ReaderList, words: str) -> list[Person]:
    """Of those who may read a goal, whoever has this id, address or name; a first name will do for who is near it."""
    near = [reader.person for reader in readers.people if _folded(words) in _names(reader.person)]
    return near if near or not readers.everyone else people_meant_by(words)


def _names(person: Person) -> set[str]:
    called = (person.name, person.preferred_name, person.short_name, person.email, str(person.pk))
    return {_folded(name) for name in called if name}


def _folded(words: str) -> str:
    """Without case and accents."""
    return "".join(letter for letter in normalize("NFKD", words.strip()) if not combining(letter)).casefold()
