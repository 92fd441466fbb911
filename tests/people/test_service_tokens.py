"""Other systems: who lets them in, what they may do, and what stands there of it."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Notice
from feedback.models import Feedback
from goals.models import Goal, KeyResult
from people import services
from people.models import ApiToken, Person, Scope, ServiceToken
from people.services.service_tokens import digest_of
from people.tasks import sweep_service_tokens
from tests.cast import Company
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.people.test_admin import signed_in

JSON = "application/json"
ADD = "admin:people_servicetoken_add"
LIST = "admin:people_servicetoken_changelist"


def let_in(company: Company, *scopes: str, name: str = "Warehouse") -> tuple[ServiceToken, Client]:
    token, secret = services.make_service_token(
        name=name, scopes=scopes, lasts=timedelta(days=30), actor=company.hr_admin, now=timezone.now()
    )
    return token, Client(headers={"Authorization": f"Bearer {secret}"})


def status(client: Client) -> int:
    return client.get(reverse("api-goal-list")).status_code


def test_an_administrator_makes_one_and_sees_the_secret_once(company: Company) -> None:
    it = signed_in(company.it_admin)
    sent = {"name": "Warehouse", "scopes": ["goals:read"], "days": "30"}
    answer = it.post(reverse(ADD), sent)
    page = answer.content.decode()
    [secret] = re.findall(r"<code>(svc_[\w-]+)</code>", page)
    assert "no-store" in answer["Cache-Control"]
    token = ServiceToken.objects.get()
    assert (token.made_by, token.scopes, token.digest) == (company.it_admin, ["goals:read"], digest_of(secret))
    assert token.expires_at - token.made_at == timedelta(days=30)
    shown = (
        it.get(reverse(LIST)).content.decode()
        + it.get(reverse("admin:people_servicetoken_change", args=[token.pk])).content.decode()
    )
    assert "Read the goals that everyone reads" in shown
    assert secret not in shown
    assert token.digest not in shown
    assert status(Client(headers={"Authorization": f"Bearer {secret}"})) == 200
    again = it.post(reverse(ADD), {**sent, "name": "warehouse"})
    assert "There is already a service of that name." in again.content.decode()


def test_it_asks_once_more_who_is_there(company: Company) -> None:
    client = Client()
    client.force_login(company.hr_admin, backend="people.sign_in.backend.Backend")
    token, system = let_in(company, Scope.READ_GOALS)
    for answer in (
        client.post(reverse(ADD), {"name": "Payroll", "scopes": ["goals:read"], "days": "30"}),
        client.post(reverse(LIST), {"action": "revoke", "_selected_action": [token.pk]}),
    ):
        assert "reauthenticate" in answer["Location"]
    assert list(ServiceToken.objects.all()) == [token]
    assert status(system) == 200


def test_it_administrators_let_nobody_write_about_people(company: Company) -> None:
    sent = {"name": "Payroll", "scopes": ["people:write"], "days": "30"}
    assert signed_in(company.it_admin).post(reverse(ADD), sent).status_code == 200
    assert not ServiceToken.objects.exists()
    signed_in(company.hr_admin).post(reverse(ADD), sent)
    assert ServiceToken.objects.get().scopes == ["people:write"]


def test_a_token_that_was_revoked_or_is_over_opens_nothing(company: Company) -> None:
    token, system = let_in(company, Scope.READ_GOALS)
    assert status(system) == 200
    with time_machine.travel(token.expires_at + timedelta(seconds=1)):
        assert status(system) == 401
    signed_in(company.it_admin).post(reverse(LIST), {"action": "revoke", "_selected_action": [token.pk]})
    assert status(system) == 401
    other, _system = let_in(company, Scope.READ_GOALS)
    assert other.name == token.name, "a name is free again"


@pytest.mark.parametrize("header", ["Bearer", "Bearer ", "Bearer a b", "Bearer \xff", "bearer svc_x", "Token svc_x"])
def test_what_is_no_secret_is_a_401(company: Company, header: str) -> None:
    assert status(Client(headers={"Authorization": header})) == 401


def test_a_secret_opens_no_page(company: Company) -> None:
    _token, system = let_in(company, *Scope.values)
    assert system.get(reverse("people:directory")).status_code == 302


@pytest.mark.parametrize("scope", Scope.values)
def test_each_scope_opens_what_it_names_and_nothing_else(company: Company, scope: str) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils, audience="company"))
    _token, system = let_in(company, scope)
    opened = {
        Scope.READ_PEOPLE: system.get(reverse("api-person-list")),
        Scope.READ_GOALS: system.get(reverse("api-goal-list")),
        Scope.WRITE_PEOPLE: system.get(reverse("api-person-provisioned", args=[company.nils.employee_id])),
        Scope.WRITE_FIGURES: system.put(reverse("api-key-result", args=[result.pk]), {"value": "3"}, JSON),
    }
    assert {name: answer.status_code for name, answer in opened.items()} == {
        name: 200 if name == scope else 403 for name in Scope.values
    }


def test_a_service_reads_what_everyone_reads_and_no_more(company: Company) -> None:
    shared = GoalFactory(owner=company.nils, audience="company")
    GoalFactory(owner=company.nils)
    GoalFactory(owner=company.nils, audience="company", status="draft")
    token, system = let_in(company, *Scope.values)
    found = system.get(reverse("api-goal-list")).json()["results"]
    assert [goal["id"] for goal in found] == [str(shared.pk)]
    FeedbackFactory(giver=company.peer, recipient=company.nils)
    assert not Feedback.objects.visible_to(token).exists()
    assert Person.objects.visible_to(token).count() == Person.objects.count()
    assert not ApiToken.objects.visible_to(token).exists()
    token.revoked_at = timezone.now()
    assert not Goal.objects.visible_to(token).exists()


def test_a_figure_says_which_system_it_came_from(company: Company) -> None:
    result = KeyResultFactory(goal=GoalFactory(owner=company.nils, audience="company"))
    token, system = let_in(company, Scope.WRITE_FIGURES)
    said = {"value": "3.05", "source": "The payroll"}
    assert system.put(reverse("api-key-result", args=[result.pk]), said, JSON).json()["source"] == "Warehouse"
    event = KeyResult.pgh_event_model.objects.latest("pgh_id")  # type: ignore[attr-defined]
    assert event.pgh_context.metadata["actor"] == str(token.pk)


def test_the_day_of_use_is_written_once_a_day(company: Company, django_assert_num_queries: Any) -> None:
    token, system = let_in(company, Scope.READ_PEOPLE)
    system.get(reverse("api-person-list"))
    token.refresh_from_db()
    assert token.used_on == timezone.now().date()
    with django_assert_num_queries(3):
        system.get(reverse("api-person-list"))
    assert ServiceToken.pgh_event_model.objects.count() == 1  # type: ignore[attr-defined]


def test_whoever_made_it_is_told_once_before_it_ends(company: Company) -> None:
    token, _system = let_in(company, Scope.READ_GOALS)
    revoked, _system = let_in(company, Scope.READ_GOALS, name="Payroll")
    services.revoke_service_token(token=revoked, actor=company.it_admin, now=timezone.now())

    def told(days: int) -> list[tuple[Person, str]]:
        with time_machine.travel(token.expires_at - timedelta(days=days), tick=False):
            sweep_service_tokens()
        return [(one.recipient, one.text) for one in Notice.objects.filter(kind="service_ending")]

    assert told(15) == []
    [(reader, text)] = told(13)
    assert reader == company.hr_admin
    assert text.startswith("The system “Warehouse” is let in until ")
    assert len(told(1)) == 1


@pytest.mark.parametrize("how", ["left", "role taken"])
def test_it_is_told_where_the_maker_can_do_nothing(company: Company, how: str) -> None:
    token, _system = let_in(company, Scope.READ_GOALS)
    if how == "left":
        Person.objects.filter(pk=company.hr_admin.pk).update(is_active=False)
    else:
        company.hr_admin.grants.all().delete()
    services.tell_of_ending_services(actor=None, now=token.expires_at - timedelta(days=1))
    assert [one.recipient for one in Notice.objects.filter(kind="service_ending")] == [company.it_admin]


def test_history_has_who_made_and_revoked_it_and_no_digest(company: Company) -> None:
    token, _system = let_in(company, Scope.READ_GOALS, Scope.READ_PEOPLE)
    services.revoke_service_token(token=token, actor=company.it_admin, now=timezone.now())
    page = signed_in(company.it_admin).get(reverse("changes_accounts"), {"kind": "service"}).content.decode()
    assert "Heidi Hradmin" in page
    assert "Read the directory" in page
    assert token.digest not in page
    assert not {"digest", "used_on"} & {field.name for field in ServiceToken.pgh_event_model._meta.fields}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"name": "warehouse"}, "service_token_name_is_used_once"),
        ({"expires_at": "2020-01-01T00:00Z"}, "service_token_ends_after_it_is_made"),
        ({"scopes": []}, "service_token_has_scopes_that_exist"),
        ({"scopes": ["everything"]}, "service_token_has_scopes_that_exist"),
    ],
)
def test_database_refuses_a_nonsensical_token(company: Company, wrong: dict[str, Any], constraint: str) -> None:
    let_in(company, Scope.READ_GOALS)
    right = {"name": "Payroll", "scopes": ["goals:read"], "digest": "x", "made_by": company.hr_admin}
    days = {"made_at": "2026-11-01T00:00Z", "expires_at": "2026-12-01T00:00Z"}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        ServiceToken.objects.create(**right | days | wrong)
