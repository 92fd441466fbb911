"""Roles: asked for once more, kept, at work from the next request on; and what the admin shows to whom."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.test import Client, RequestFactory
from django.urls import reverse

from people.models import Person, Role, RoleGrant
from tests.cast import Company

ADD, LIST = "admin:people_rolegrant_add", "admin:people_rolegrant_changelist"
PASSWORD = "weave-a-little-daily"


@pytest.fixture
def hr(company: Company) -> Client:
    company.hr_admin.set_password(PASSWORD)
    company.hr_admin.save(update_fields=["password"])
    client = Client()
    client.force_login(company.hr_admin, backend="people.sign_in.backend.Backend")
    return client


def asked_once_more(answer: Any) -> bool:
    return answer.status_code == 302 and answer["Location"].startswith(reverse("account_reauthenticate"))


def test_a_role_is_given_only_after_the_password_and_then_without_typing_it_again(hr: Client, company: Company) -> None:
    sent = {"person": company.nils.pk, "role": Role.HR_ADMIN}
    asked = hr.post(reverse(ADD), sent)
    assert asked_once_more(asked)
    assert not RoleGrant.objects.filter(person=company.nils).exists()
    hr.post(asked["Location"], {"password": "wrong", "next": reverse(ADD)})
    assert not RoleGrant.objects.filter(person=company.nils).exists()
    hr.post(asked["Location"], {"password": PASSWORD, "next": reverse(ADD)})
    grant = RoleGrant.objects.get(person=company.nils)
    hr.post(reverse("admin:people_rolegrant_delete", args=[grant.pk]), {"post": "yes"})
    assert not RoleGrant.objects.filter(person=company.nils).exists()


def test_a_role_is_taken_only_after_the_password(hr: Client, company: Company) -> None:
    grant = RoleGrant.objects.get(person=company.hr)
    assert asked_once_more(hr.post(reverse("admin:people_rolegrant_delete", args=[grant.pk]), {"post": "yes"}))
    sent: dict[str, Any] = {"action": "delete_selected", "_selected_action": [grant.pk], "post": "yes"}
    assert asked_once_more(hr.post(reverse(LIST), sent))
    assert RoleGrant.objects.filter(pk=grant.pk).exists()
    assert hr.get(reverse(LIST)).status_code == 200


def test_who_may_not_is_told_so_and_not_asked(client: Client, company: Company) -> None:
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    answer = client.post(reverse(ADD), {"person": company.nils.pk, "role": Role.HR_ADMIN})
    assert not asked_once_more(answer)


def test_giving_and_taking_are_kept_with_the_actor_and_work_from_the_next_request(
    hr: Client, client: Client, company: Company
) -> None:
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    people = reverse("admin:people_person_changelist")
    hr.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert client.get(people).status_code == 302
    hr.post(reverse(ADD), {"person": company.nils.pk, "role": Role.HR_ADMIN})
    assert client.get(people).status_code == 200
    grant = RoleGrant.objects.get(person=company.nils)
    hr.post(reverse("admin:people_rolegrant_delete", args=[grant.pk]), {"post": "yes"})
    assert client.get(people).status_code == 302
    events = RoleGrant.pgh_event_model.objects.filter(person=company.nils).order_by("pgh_id")  # type: ignore[attr-defined]
    assert [(event.pgh_label, event.pgh_context.metadata) for event in events] == [
        ("insert", {"actor": str(company.hr_admin.pk), "verb": "people.grant_role"}),
        ("delete", {"actor": str(company.hr_admin.pk), "verb": "people.take_role"}),
    ]


def shown(person: Person) -> dict[str, set[str]]:
    """By model: every column and field the admin shows somebody."""
    request = RequestFactory().get("/admin/")
    request.user = person
    seen = {}
    for model, page in admin.site._registry.items():
        if page.has_view_permission(request) or page.has_add_permission(request) or page.has_change_permission(request):
            fields = {*flatten_fieldsets(page.get_fieldsets(request)), *page.get_list_display(request)}
            seen[model._meta.label] = {str(field) for field in fields if field != "__str__"}
    return seen


# Accounts, settings and health; of people what the directory shows everybody, and no word anybody has written.
IT_IS_SHOWN = {
    "core.Delivery": "attempts channel error kind recipient sent_at state try_at",
    "django_celery_beat.CrontabSchedule": "day_of_month day_of_week hour human_readable minute month_of_year timezone",
    "django_celery_beat.IntervalSchedule": "every period",
    "django_celery_beat.PeriodicTask": "args clocked crontab crontab_translation description enabled exchange "
    "expire_seconds expires headers interval kwargs last_run_at name one_off priority queue regtask routing_key "
    "scheduler solar start_time task",
    "goals.GoalNews": "attempts created_at kind tell_at",
    "mfa.Authenticator": "created_at last_used_at type user",
    "people.Invitation": "accepted_at by person sent_at",
    "people.Person": "department dotted_managers email employee_id ends_on is_active job_title language level location "
    "manager name preferred_name pronouns starts_on time_zone",
    "people.RoleGrant": "department for_everyone location person role",
    "people.ServiceToken": "days expires_at may name revoked_at scopes used_on",
    "perfmgmt.DataCopy": "asked_at attempts expires_at person state",
}
HR_IS_SHOWN = {
    "checkins.CadenceRule", "checkins.PreparationQuestion", "checkins.SuggestedQuestion", "core.Delivery",
    "core.NoticeWording", "development.CompanyValue",
    "feedback.FeedbackPolicy", "feedback.PulsePlan", "feedback.PulseQuestion", "feedback.PulseWave",
    "goals.GoalCycle", "goals.GoalNews", "goals.GoalTemplate", "goals.TagChange", "people.Delegation",
    "people.Department", "people.Invitation", "people.Leave", "people.Location", "people.Organisation", "people.Person",
    "people.RoleGrant", "people.ServiceToken", "perfmgmt.TeamSettings", "reviews.Closing", "reviews.RatingScale",
    "reviews.ReviewCycle", "reviews.ReviewTemplate", "reviews.Section",
}  # fmt: skip


def test_it_is_shown_accounts_and_health_and_no_field_more(company: Company) -> None:
    assert shown(company.it_admin) == {label: set(fields.split()) for label, fields in IT_IS_SHOWN.items()}


def test_hr_is_shown_what_it_configures_and_no_content(company: Company) -> None:
    assert set(shown(company.hr_admin)) == HR_IS_SHOWN


@pytest.mark.parametrize("part", ["nils", "manager", "hr", "gone"])
def test_nobody_else_is_shown_anything(company: Company, part: str) -> None:
    assert shown(company.people[part]) == {}


def test_to_take_away_a_second_factor_asks_once_more(client: Client, company: Company) -> None:
    factor = Authenticator.objects.create(user=company.nils, type=Authenticator.Type.TOTP, data={"secret": "x"})
    client.force_login(company.it_admin, backend="people.sign_in.backend.Backend")
    answer = client.post(reverse("admin:mfa_authenticator_delete", args=[factor.pk]), {"post": "yes"})
    assert asked_once_more(answer)
    assert Authenticator.objects.filter(pk=factor.pk).exists()
