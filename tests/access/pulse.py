"""The pulse: answering, what is released to whom, acting on it, and its set-up in the admin."""

from datetime import timedelta

from django.utils import timezone

from feedback import services
from feedback.models import Driver, PulseAction, PulseGroup, PulseWave
from people.models import Person
from tests.access.admin import HR, admin_rows
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.feedback.factories import PulsePlanFactory, PulseQuestionFactory
from tests.people.factories import PersonFactory

NOBODYS = {"*": 302, "it_admin": 403}


def opened(company: Company) -> Made:
    """Three more report to Samira, and three beside her, so that her team can be shown."""
    PersonFactory.create_batch(3, manager=company.manager)
    PersonFactory.create_batch(3, manager=company.skip)
    PulsePlanFactory(k=3)
    PulseQuestionFactory()
    services.launch_wave(actor=company.hr_admin, now=timezone.now())
    return {}


def closed(company: Company) -> PulseWave:
    """Samira's team has answered, and as many others."""
    opened(company)
    wave = PulseWave.objects.get()
    others = [company.other, company.former, company.hr, company.hr_far, company.it_admin]
    for person in [*Person.objects.filter(manager=company.manager).active(), *others]:
        answers = {item.pk: 4 for item in wave.items.all()}
        services.answer_wave(wave=wave, values=answers, actor=person, now=timezone.now())
    services.close_wave(wave_id=wave.pk, actor=None, now=timezone.now() + timedelta(days=8))
    return wave


def released(company: Company) -> Made:
    return {"wave_id": closed(company).pk}


def of_the_team(company: Company) -> Made:
    closed(company)
    due_on = timezone.localdate() + timedelta(days=7)
    data = {"text": "Talk about it", "owner": company.manager.email, "due_on": due_on.isoformat()}
    return {"group_id": PulseGroup.objects.get(leader=company.manager).pk, "data": data}


def not_shown(company: Company) -> Made:
    """Of a group that leads nowhere: one answer less or more would tell."""
    made = of_the_team(company)
    PulseGroup.objects.filter(pk=made["group_id"]).update(answered=None)
    return made


def agreed(company: Company) -> Made:
    closed(company)
    action = PulseAction.objects.create(
        group=PulseGroup.objects.get(leader=company.manager),
        text="Talk about it",
        owner=company.nils,
        due_on=timezone.localdate(),
        created_at=timezone.now(),
    )
    return {"action_id": action.pk}


def to_do(company: Company) -> Made:
    """Nils set out to do something, and reads no results."""
    agreed(company)
    return {}


def side_by_side(company: Company) -> Made:
    """Two teams that HR alone looks after, with figures of two rounds, comments and actions."""
    last, now = (timezone.now() - timedelta(weeks=weeks) for weeks in (4, 0))
    asked = [PulseQuestionFactory(), PulseQuestionFactory(driver=Driver.RECOMMENDATION)]
    leaders = PersonFactory.create_batch(2, manager=company.skip, department=company.dyehouse)
    for opens_at in (last, now):
        over = {"opens_at": opens_at, "closes_at": opens_at + timedelta(days=7), "closed_at": opens_at}
        wave = PulseWave.objects.create(**over, k=3, comment_k=3, invited=30)
        items = [wave.items.create(question=question, place=place) for place, question in enumerate(asked)]
        everybody = PulseGroup.objects.create(wave=wave, invited=30)
        for leader in leaders:
            group = PulseGroup.objects.create(wave=wave, leader=leader, parent=everybody, invited=9, answered=7)
            for item in items[: 2 if leader == leaders[0] else 1]:
                group.cells.create(item=item, counts=[0, 1, 2, 3, 1] + [0] * (len(item.question.scale) - 5))
            for text in ("More light at the looms.", "The shift plan helps.\nPlease keep it.", "Thank you."):
                group.comments.create(text=text)
            due = {"due_on": timezone.localdate(), "created_at": opens_at}
            group.actions.create(text="Move the lamps", owner=company.hr, **due)
            group.actions.create(text="Ask again", owner=leader, done_at=opens_at, **due)
    return {"wave_id": wave.pk}


def question(company: Company) -> object:
    return PulseQuestionFactory().pk


def plan(company: Company) -> object:
    return PulsePlanFactory().pk


def wave(company: Company) -> object:
    opened(company)
    return PulseWave.objects.get().pk


def ready(company: Company) -> Made:
    PulsePlanFactory()
    PulseQuestionFactory()
    return {}


ROWS = [
    Row("feedback:pulse", {"*": 200}, state="quiet"),
    Row("feedback:pulse", {"*": 200}, method="post", state="quiet"),
    Row("feedback:pulse", {"*": 200}, opened, state="open"),
    Row("feedback:pulse", {"*": 302}, opened, "post", state="open"),
    Row("feedback:pulse_waves", {"*": 200}),
    Row("feedback:pulse_waves", {"*": 200}, to_do, state="something to do"),
    Row(
        "feedback:pulse_results",
        {"top": 200, "skip": 200, "manager": 200, "hr": 200, "hr_far": 200, "hr_admin": 200, "*": 404},
        released,
    ),
    Row("feedback:pulse_results", {"*": 404}, lambda company: {"wave_id": wave(company)}, state="open"),
    Row("feedback:pulse_results", {"hr": 200, "*": 404}, side_by_side, state="two teams"),
    Row("feedback:pulse_action", {"manager": 302, "hr": 302, "*": 404}, of_the_team, "post"),
    Row("feedback:pulse_action", {"*": 404}, not_shown, "post", state="not shown"),
    Row("feedback:pulse_action_done", {"nils": 302, "manager": 403, "hr": 403, "*": 404}, agreed, "post"),
    Row("api-pulse-list", {"*": 200}),
    Row("api-pulse-detail", {"*": 200}, lambda company: {"pk": wave(company)}, state="open"),
    Row("api-pulse-detail", {"*": 200}, lambda company: {"pk": closed(company).pk}, state="closed"),
    Row("api-pulse-groups", {"*": 200}, lambda company: {"pk": wave(company)}, state="open"),
    Row("api-pulse-groups", {"*": 200}, lambda company: {"pk": closed(company).pk}, state="closed"),
    *admin_rows("feedback_pulsequestion", question, view=HR, add=HR, change=HR),
    *admin_rows("feedback_pulseplan", plan, view=HR, add=HR, change=HR),
    *admin_rows("feedback_pulsewave", wave, view=HR, change=HR),
    Row("admin:feedback_pulsewave_launch", {**NOBODYS, "hr_admin": 200}, ready),
    Row("admin:feedback_pulsewave_launch", NOBODYS, ready, "post"),
]
