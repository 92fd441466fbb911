"""Who is answered what about check-ins by the API: the two, and nobody else."""

from collections.abc import Callable
from typing import Any

from checkins.models import CheckIn, Series
from tests.access.checkins import EVERYBODY, Made, checkin, the_two, with_an_address
from tests.access.checkins import just_held as held_now
from tests.access.rows import Row
from tests.cast import Company
from tests.checkins.factories import (
    THEN,
    ActionFactory,
    PreparationFactory,
    PriorityFactory,
    SeriesFactory,
    TalkingPointFactory,
)


def at(state: str = CheckIn.State.PLANNED, **data: Any) -> Callable[[Company], Made]:
    """A check-in of Nils and his manager, with what is sent."""
    return lambda company: {"pk": checkin(company, state).pk, "data": data}


def just_held(company: Company) -> Made:
    """The same, since the two have just said that they met."""
    return {"pk": held_now(company)["checkin_id"]}


def over(**data: Any) -> Callable[[Company], Made]:
    """The same, when their series has ended."""

    def make(company: Company) -> Made:
        here = checkin(company)
        Series.objects.update(ended_at=THEN)
        return {"pk": here.pk, "data": data}

    return make


def series(*, follows_line: bool = True, **data: Any) -> Callable[[Company], Made]:
    """Their series."""
    return lambda company: {
        "pk": SeriesFactory(report=company.nils, manager=company.manager, follows_line=follows_line).pk,
        "data": data,
    }


def moved(company: Company) -> Made:
    """The agenda with its one point where it was."""
    point = TalkingPointFactory(added_for=checkin(company))
    return {"pk": point.added_for_id, "data": {"moved": str(point.pk), "order": [str(point.pk)]}}


def priority(**data: Any) -> Callable[[Company], Made]:
    """What Nils means to do."""
    return lambda company: {"pk": PriorityFactory(added_for=checkin(company)).pk, "data": data}


def api_action(**data: Any) -> Callable[[Company], Made]:
    """An action of theirs, by its key."""
    return lambda company: {"pk": ActionFactory(agreed_in=checkin(company)).pk, "data": data}


def api_new_action(company: Company) -> Made:
    """An action over the API; for who is none of the two the check-in is no valid choice."""
    data = {"check_in": str(checkin(company).pk), "owner": str(company.nils.pk), "text": "Fault cards"}
    return {"data": data}


def api_new(*texts: str) -> Callable[[Company], Made]:
    """Something new for a check-in of theirs."""
    return lambda company: {"data": {"check_in": str(checkin(company).pk), **dict.fromkeys(texts, "Dye lots")}}


def api_point(*, data: Made | None = None, **facts: Any) -> Callable[[Company], Made]:
    """A point of Nils, by its key."""
    return lambda company: {
        "pk": TalkingPointFactory(added_for=checkin(company), **facts).pk,
        "data": data or {},
    }


def api_told(**data: Any) -> Callable[[Company], Made]:
    """What Nils has told, by its key."""
    return lambda company: {"pk": PreparationFactory(checkin=checkin(company)).pk, "data": data}


NOTE = {"text": "Yuki", "version": 0}
WORDS = {"text": "Dye lots"}

ROWS = [
    Row("api-checkin-series-list", EVERYBODY),
    Row("api-checkin-series-list", {"*": 400}, method="post"),
    Row("api-checkin-series-detail", the_two(200), series()),
    Row("api-checkin-series-detail", the_two(200), series(minutes=45), method="patch"),
    Row("api-checkin-series-end", the_two(403), series(), method="post", state="of the line"),
    Row("api-checkin-series-end", the_two(204), series(follows_line=False), method="post", state="by choice"),
    Row("api-checkin-list", EVERYBODY),
    Row("api-checkin-detail", the_two(200), at()),
    Row("api-checkin-detail", the_two(400), at(starts_at="9999-12-31T23:59:59Z"), method="patch"),
    Row("api-checkin-detail", the_two(403), at(CheckIn.State.MISSED), method="patch", state="missed"),
    Row("api-checkin-skip", the_two(200), at(reason="Fair"), method="post"),
    Row("api-checkin-skip", the_two(403), over(reason="Fair"), method="post", state="over"),
    Row("api-checkin-hold", the_two(200), at(), method="post"),
    Row("api-checkin-hold", the_two(403), at(CheckIn.State.HELD), method="post", state="held"),
    Row("api-checkin-hold", the_two(200), just_held, method="delete", state="just held"),
    Row("api-checkin-hold", the_two(403), at(), method="delete", state="ahead"),
    Row("api-checkin-agenda", the_two(200), at()),
    Row("api-checkin-agenda", the_two(200), moved, method="patch"),
    Row("api-checkin-agenda", the_two(403), at(CheckIn.State.HELD), method="patch", state="held"),
    Row("api-checkin-questions", the_two(200), at()),
    Row("api-checkin-questions", the_two(403), over(), state="over"),
    Row("api-checkin-shared-note", the_two(200), over(), state="over"),
    Row("api-checkin-shared-note", the_two(200), at(**NOTE), method="put"),
    Row("api-checkin-shared-note", the_two(403), over(**NOTE), method="put", state="over"),
    Row("api-checkin-private-note", the_two(200), at()),
    Row("api-checkin-private-note", the_two(200), at(**NOTE), method="put"),
    Row("api-checkin-calendar", EVERYBODY),
    Row("api-checkin-calendar", EVERYBODY, with_an_address, state="with one"),
    Row("api-checkin-calendar", {"*": 201}, method="post"),
    Row("api-checkin-calendar", {"*": 201}, with_an_address, method="post", state="again"),
    Row("api-checkin-calendar", {"*": 204}, method="delete"),
    Row("api-checkin-calendar", {"*": 204}, with_an_address, method="delete", state="with one"),
    Row("api-checkin-rates", {"hr": 200, "hr_far": 200, "*": 403}),
    Row("api-checkin-priority-list", EVERYBODY),
    Row("api-checkin-priority-detail", the_two(200), priority()),
    Row("api-checkin-priority-detail", the_two(200, manager=403), priority(is_done=True), method="patch"),
    Row("api-checkin-priority-detail", the_two(204, manager=403), priority(), method="delete"),
    Row("api-checkin-point-detail", the_two(200, manager=403), api_point(data=WORDS), method="patch", state="words"),
    Row("api-checkin-action-list", EVERYBODY),
    Row("api-checkin-action-list", {"nils": 201, "manager": 201, "*": 400}, api_new_action, method="post"),
    Row("api-checkin-action-detail", the_two(200), api_action()),
    Row("api-checkin-action-detail", the_two(200), api_action(is_done=True), method="patch"),
    Row("api-checkin-point-list", EVERYBODY),
    Row("api-checkin-point-list", {"nils": 201, "manager": 201, "*": 400}, api_new("text"), method="post"),
    Row("api-checkin-point-detail", the_two(200), api_point()),
    Row("api-checkin-point-detail", the_two(200, manager=404), api_point(is_private=True), state="private"),
    Row("api-checkin-point-detail", the_two(200), api_point(data={"is_done": True}), method="patch"),
    Row("api-checkin-point-detail", the_two(204, manager=403), api_point(), method="delete"),
    Row("api-checkin-preparation-list", EVERYBODY),
    Row("api-checkin-preparation-list", {"nils": 201, "manager": 403, "*": 400}, api_new(), method="post"),
    Row("api-checkin-preparation-detail", the_two(200), api_told()),
    Row("api-checkin-preparation-detail", the_two(200, nils=403), api_told(reply="Yes"), method="patch"),
]
