"""Who was named where: what changed in the tables between two models, in a sentence, for whom it concerns alone."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from development.models import Plan
from goals.models import GoalContributor, GoalShare
from people import services
from people.models import AccountNote, ApiToken, Person
from perfmgmt.changes.kinds import FOR_HR, FOR_IT, OF_ONESELF
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory
from tests.people.factories import DepartmentFactory, LocationFactory
from tests.perfmgmt.test_changes import by, page_for
from tests.reviews.factories import ReviewCycleFactory

pytestmark = pytest.mark.django_db


def sentences(reader: Person, name: str = "changes", **asked: Any) -> list[str]:
    return [change.sentence for change in page_for(reader, name, **asked).context["page"] if change.sentence]


def test_the_owner_reads_who_contributes_and_whom_a_goal_is_shared_with(company: Company) -> None:
    goal = GoalFactory(owner=company.nils, title="Open the portal")
    with by(company.manager):
        goal.contributors.add(company.peer)
        goal.shared_with.add(company.other)
        goal.contributors.remove(company.peer)
        goal.shared_with.clear()
    peer, other = company.peer.name, company.other.name
    assert sentences(company.nils, kind="contributor") == [
        f"{peer} no longer contributes to “Open the portal”",
        f"{peer} now contributes to “Open the portal”",
    ]
    assert sentences(company.nils, kind="shared-goal") == [
        f"“Open the portal” is no longer shared with {other}",
        f"“Open the portal” is now shared with {other}",
    ]
    (first, _second) = page_for(company.nils, kind="contributor").context["page"]
    assert (first.actor, first.differences) == (company.manager, [])
    for reader, name in [(company.other, "changes"), (company.hr_admin, "changes_people")]:
        assert "Open the portal" not in page_for(reader, name).content.decode()


def test_mentors_stand_on_the_page_of_whose_plan_it_is(company: Company) -> None:
    plan = Plan.objects.create(person=company.nils)
    plan.mentors.add(company.other)
    plan.mentors.clear()
    name = company.other.name
    assert sentences(company.nils, kind="mentor") == [f"{name} is no longer a mentor", f"{name} is now a mentor"]
    assert not sentences(company.other)


def test_a_dotted_line_is_read_by_the_person_and_hr(company: Company) -> None:
    company.nils.dotted_managers.add(company.other_manager)
    said = [f"{company.nils.name} now reports to {company.other_manager.name} by a dotted line"]
    assert sentences(company.nils) == said
    assert sentences(company.hr_admin, "changes_people", kind="dotted-line") == said
    assert not sentences(company.it_admin, "changes_accounts")


def test_hr_reads_what_a_cycle_covers(company: Company) -> None:
    cycle = ReviewCycleFactory(name="Autumn")
    cycle.departments.add(DepartmentFactory(name="Dyeing"))
    cycle.locations.add(LocationFactory(name="Leeds"))
    cycle.goal_cycles.set([GoalCycleFactory(name="Spring")])
    cycle.departments.clear()
    said = {
        kind: sentences(company.hr_admin, "changes_people", kind=kind)
        for kind in ("cycle-department", "cycle-location", "cycle-goals")
    }
    assert said["cycle-department"] == ["“Autumn” no longer covers Dyeing", "“Autumn” now covers Dyeing"]
    assert said["cycle-location"] == ["“Autumn” now covers Leeds"]
    assert "“Autumn” now covers the goals of Spring" in said["cycle-goals"]


def test_plain_sql_and_whole_sets_leave_their_trace(company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    through = type(goal).contributors.through
    through.objects.bulk_create([through(goal=goal, person=one) for one in (company.peer, company.other)])
    through.objects.filter(goal=goal).delete()
    events = GoalContributor.pgh_event_model.objects
    assert sorted(events.values_list("pgh_label", flat=True)) == ["delete", "delete", "insert", "insert"]
    assert not GoalShare.pgh_event_model.objects.exists()


def test_a_changed_password_is_noted_and_nothing_of_it(company: Company) -> None:
    client = Client()
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    former = company.nils.password
    company.nils.set_password("a wholly new phrase to enter with")
    company.nils.save()
    page = page_for(company.nils, kind="account")
    assert [change.sentence for change in page.context["page"]] == ["Password changed"]
    assert sentences(company.it_admin, "changes_accounts", kind="account") == ["Password changed"]
    kept = " ".join(str(row) for row in AccountNote.pgh_event_model.objects.values_list())  # type: ignore[attr-defined]
    assert company.nils.password not in kept
    assert not former or former not in kept


def test_a_password_that_is_stored_anew_has_not_changed(company: Company, settings: Any) -> None:
    fast = "django.contrib.auth.hashers.MD5PasswordHasher"
    settings.PASSWORD_HASHERS = [fast]
    company.nils.set_password("rather long and never said")
    company.nils.save()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher", fast]
    noted = AccountNote.objects.count()
    assert not company.nils.check_password("something else")
    assert company.nils.check_password("rather long and never said")
    company.nils.refresh_from_db()
    assert company.nils.password.startswith("pbkdf2")
    assert AccountNote.objects.count() == noted
    company.nils.set_password("another phrase than before")
    company.nils.save()
    assert AccountNote.objects.count() == noted + 1


def test_who_changes_a_password_on_the_page_is_named(company: Company, now: datetime) -> None:
    services.set_password(person=company.nils, password="another phrase", actor=company.nils, now=now)
    (change,) = page_for(company.nils, kind="account").context["page"]
    assert change.actor == company.nils


def test_tokens_are_noted_however_they_are_removed_and_never_their_secret(company: Company, now: datetime) -> None:
    token, secret = services.create_token(
        person=company.nils, name="Weekly figures", lasts=timedelta(days=30), actor=company.nils, now=now
    )
    ApiToken.objects.filter(pk=token.pk).delete()
    removed, made = page_for(company.nils, kind="account").context["page"]
    assert (made.sentence, made.actor) == ("Token for the API made", company.nils)
    assert [(one.field, one.now) for one in made.differences] == [("name", "Weekly figures")]
    assert removed.sentence == "Token for the API removed"
    its = page_for(company.it_admin, "changes_accounts", kind="account")
    assert [change.sentence for change in its.context["page"]] == [removed.sentence, made.sentence]
    assert "Weekly figures" not in its.content.decode()
    kept = " ".join(str(row) for row in AccountNote.pgh_event_model.objects.values_list())  # type: ignore[attr-defined]
    assert not any(part in kept for part in (token.digest, secret, token.token_key))


def test_sessions_ended_by_hand_are_noted(company: Company) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        client.force_login(company.nils, backend="people.sign_in.backend.Backend")
        client.get("/")
    found = here.get(reverse("sessions")).context["sessions"]
    other = next(session for session in found if session.session_key != here.session.session_key)
    here.post(reverse("session_end", args=[other.handle]))
    here.post(reverse("people:sessions_end"))
    company.nils.refresh_from_db()
    assert sentences(company.nils, kind="account") == ["Signed out everywhere", "Signed out in one place"]


def test_every_sentence_names_fields_of_its_kind() -> None:
    for kind in (*OF_ONESELF, *FOR_HR, *FOR_IT):
        values = dict.fromkeys(kind.fields, "x")
        for sentence in kind.said.values():
            assert str(sentence) % values
