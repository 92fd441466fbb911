"""Who is answered what about check-ins: the two, and nobody else."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.utils import timezone

from checkins import services
from checkins.models import CadenceRule, CheckIn, PreparationQuestion, Series, SuggestedQuestion
from tests.access.admin import admin_rows
from tests.access.rows import Row
from tests.cast import Company
from tests.checkins.factories import (
    THEN,
    ActionFactory,
    CheckInFactory,
    NoteFactory,
    PreparationFactory,
    PriorityFactory,
    SeriesFactory,
    TalkingPointFactory,
)

Made = dict[str, Any]
ARRANGEMENT = {"cadence": "weekly", "weekday": "4", "at": "14:00", "minutes": "45", "time_zone": "Europe/Lisbon"}

FAR_AHEAD = datetime(2126, 11, 21, 10, tzinfo=UTC)
EVERYBODY = {"*": 200}


def the_two(status: int, **others: int) -> dict[str, int]:
    """This answer for the two; what is not theirs does not exist for the rest."""
    return {"nils": status, "manager": status, "*": 404, **others}


def checkin(company: Company, state: str = CheckIn.State.PLANNED) -> CheckIn:
    made: CheckIn = CheckInFactory(
        series=SeriesFactory(report=company.nils, manager=company.manager), starts_at=FAR_AHEAD, state=state
    )
    return made


def at(state: str = CheckIn.State.PLANNED, **data: Any) -> Callable[[Company], Made]:
    """A check-in of Nils and his manager, with what is sent."""
    return lambda company: {"checkin_id": checkin(company, state).pk, "data": data}


def over(**data: Any) -> Callable[[Company], Made]:
    """The same, when Nils reports to somebody else by now."""

    def make(company: Company) -> Made:
        here = checkin(company)
        NoteFactory(checkin=here)
        Series.objects.update(ended_at=THEN)
        company.nils.manager = company.other_manager
        company.nils.save(update_fields=["manager"])
        return {"checkin_id": here.pk, "data": data}

    return make


def just_held(company: Company) -> Made:
    """The same, since the two have just said that they met."""
    here = checkin(company)
    services.hold_checkin(checkin=here, actor=company.nils, now=timezone.now())
    return {"checkin_id": here.pk}


def point(*, is_private: bool = False, **data: Any) -> Callable[[Company], Made]:
    """A point of Nils on the agenda."""

    def make(company: Company) -> Made:
        made = TalkingPointFactory(added_for=checkin(company), is_private=is_private)
        return {"checkin_id": made.added_for_id, "point_id": made.pk, "data": data}

    return make


def told(**data: Any) -> Callable[[Company], Made]:
    """What Nils has told before a check-in."""
    return lambda company: {"checkin_id": PreparationFactory(checkin=checkin(company)).checkin_id, "data": data}


def priority(**data: Any) -> Callable[[Company], Made]:
    """What Nils means to do."""

    def make(company: Company) -> Made:
        made = PriorityFactory(added_for=checkin(company))
        return {"checkin_id": made.added_for_id, "priority_id": made.pk, "data": data}

    return make


def action(company: Company) -> Made:
    """An action of theirs."""
    made = ActionFactory(agreed_in=checkin(company))
    return {"checkin_id": made.agreed_in_id, "action_id": made.pk, "data": {"done": "1"}}


def new_action(company: Company) -> Made:
    """An action for Nils."""
    return {"checkin_id": checkin(company).pk, "data": {"text": "Fault cards", "owner": str(company.nils.pk)}}


def series(*, follows_line: bool = True, **data: Any) -> Callable[[Company], Made]:
    """Their series."""

    def make(company: Company) -> Made:
        made = SeriesFactory(report=company.nils, manager=company.manager, follows_line=follows_line)
        return {"series_id": made.pk, "data": data}

    return make


def to_peer(company: Company) -> Made:
    """Begin to meet the one who is not there: an error for everybody, so that nothing is made."""
    return {"data": {**ARRANGEMENT, "person": company.gone.email, "about": "mine"}}


def feed_of_nils(company: Company) -> Made:
    """The address for the calendar of Nils: whoever knows it reads it, signed in or not."""
    return {"key": services.make_feed(person=company.nils, actor=company.nils, now=THEN)}


def with_an_address(company: Company) -> Made:
    """When Nils has one."""
    feed_of_nils(company)
    return {}


def feed_of_somebody_who_left(company: Company) -> Made:
    """That of somebody who has left since."""
    return {"key": services.make_feed(person=company.gone, actor=company.gone, now=THEN)}


def feed_removed(company: Company) -> Made:
    """One that Nils has removed."""
    made = feed_of_nils(company)
    services.remove_feed(person=company.nils, actor=company.nils, now=THEN)
    return made


HR = {"hr_admin"}

ROWS = [
    Row("checkins:rates", {"hr": 200, "hr_far": 200, "*": 403}),
    *admin_rows(
        "checkins_cadencerule",
        lambda company: CadenceRule.objects.create(department=company.dyehouse, cadence="weekly").pk,
        view=HR,
        add=HR,
        change=HR,
        delete=HR,
    ),
    *admin_rows(
        "checkins_suggestedquestion",
        lambda _company: SuggestedQuestion.objects.create(occasion="any", text="Why?").pk,
        view=HR,
        add=HR,
        change=HR,
        delete=HR,
    ),
    *admin_rows(
        "checkins_preparationquestion",
        lambda company: PreparationQuestion.objects.create(department=company.dyehouse, text="Why?").pk,
        view=HR,
        add=HR,
        change=HR,
        delete=HR,
    ),
    Row("checkins:calendar", EVERYBODY),
    Row("checkins:calendar", {"*": 405}, method="post"),
    Row("checkins:calendar_make", EVERYBODY, method="post"),
    Row("checkins:calendar_make", EVERYBODY, with_an_address, method="post", state="again"),
    Row("checkins:calendar_make", {"*": 405}),
    Row("checkins:calendar_remove", {"*": 302}, method="post"),
    Row("checkins:calendar_remove", {"*": 302}, with_an_address, method="post", state="with one"),
    Row("checkins:calendar_remove", {"*": 405}),
    Row("checkins:feed", {"*": 200, "visitor": 200}, feed_of_nils),
    Row("checkins:feed", {"*": 404, "visitor": 404}, lambda _company: {"key": "x"}, state="of nobody"),
    Row("checkins:feed", {"*": 404, "visitor": 404}, feed_of_somebody_who_left, state="of somebody who left"),
    Row("checkins:feed", {"*": 404, "visitor": 404}, feed_removed, state="removed"),
    Row("checkins:feed", {"*": 405, "visitor": 405}, feed_of_nils, method="put"),
    Row("checkins:list", EVERYBODY),
    Row("checkins:start", EVERYBODY),
    Row("checkins:start", {"*": 422}, to_peer, method="post"),
    Row("checkins:series", the_two(200), series()),
    Row("checkins:series", the_two(302), series(**ARRANGEMENT), method="post"),
    Row("checkins:series_end", the_two(403), series(), method="post", state="of the line"),
    Row("checkins:series_end", the_two(302), series(follows_line=False), method="post", state="by choice"),
    *(Row("checkins:detail", the_two(200), at(state), state=state) for state in CheckIn.State.values),
    Row("checkins:detail", the_two(200), over(), state="over"),
    Row("checkins:news", the_two(200), at()),
    Row("checkins:news", the_two(200), over(), state="over"),
    Row("checkins:prepare", the_two(200, manager=403), at()),
    Row("checkins:prepare", the_two(302, manager=403), at(mood_0="2", text_1="The lamp"), method="post"),
    Row("checkins:prepare", the_two(403), at(CheckIn.State.HELD), method="post", state="held"),
    Row("checkins:prepare", the_two(403), over(), method="post", state="over"),
    Row("checkins:preparation", the_two(200), told()),
    Row("checkins:preparation", the_two(200), over(), state="over"),
    Row("checkins:preparation_read", the_two(302, nils=403), told(), method="post"),
    Row("checkins:preparation_read", the_two(404), at(), method="post", state="nothing told"),
    Row("checkins:preparation_answer", the_two(200, nils=403), told()),
    Row("checkins:preparation_answer", the_two(302, nils=403), told(reply="Yes"), method="post"),
    Row("checkins:priority_tick", the_two(302, manager=403), priority(done="1"), method="post"),
    Row("checkins:priority_remove", the_two(302, manager=403), priority(), method="post"),
    Row("checkins:questions", the_two(200), at()),
    Row("checkins:questions", the_two(403), over(), state="over"),
    Row("checkins:hold", the_two(302), at(), method="post"),
    Row("checkins:hold", the_two(403), at(CheckIn.State.HELD), method="post", state="held"),
    Row("checkins:reopen", the_two(302), just_held, method="post"),
    Row("checkins:reopen", the_two(403), at(), method="post", state="ahead"),
    Row("checkins:move", the_two(200), at()),
    Row("checkins:move", the_two(422), at(on="9999-12-31"), method="post"),
    Row("checkins:move", the_two(403), at(CheckIn.State.MISSED), method="post", state="missed"),
    Row("checkins:skip", the_two(200), at()),
    Row("checkins:skip", the_two(302), at(reason="Fair"), method="post"),
    Row("checkins:skip", the_two(403), over(reason="Fair"), method="post", state="over"),
    Row("checkins:shared_note", the_two(302), at(text="Yuki", version="0"), method="post"),
    Row("checkins:shared_note", the_two(403), over(text="Yuki", version="0"), method="post", state="over"),
    Row("checkins:private_note", the_two(302), at(text="Yuki", version="0"), method="post"),
    Row("checkins:point_add", the_two(302), at(text="Dye lots"), method="post"),
    Row("checkins:point_add", the_two(403), at(CheckIn.State.HELD, text="Dye lots"), method="post", state="held"),
    Row("checkins:points_order", the_two(400), at(), method="post"),
    Row("checkins:point_shift", the_two(302), point(step="1"), method="post"),
    Row("checkins:point_tick", the_two(302), point(done="1"), method="post"),
    Row(
        "checkins:point_tick",
        the_two(302, manager=404),
        point(is_private=True, done="1"),
        method="post",
        state="private",
    ),
    Row("checkins:point_edit", the_two(200, manager=403), point()),
    Row("checkins:point_edit", the_two(302, manager=403), point(text="Dye lots"), method="post"),
    Row("checkins:point_edit", the_two(200, manager=404), point(is_private=True), state="private"),
    Row("checkins:point_remove", the_two(302, manager=403), point(), method="post"),
    Row("checkins:action_add", the_two(302), new_action, method="post"),
    Row("checkins:action_tick", the_two(302), action, method="post"),
]
