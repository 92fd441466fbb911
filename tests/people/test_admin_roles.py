"""Roles given and taken in the administration."""

from typing import Any

from django.test import Client
from django.urls import reverse

from people.models import Person, Role, RoleGrant
from tests.cast import Company
from tests.people.test_admin import signed_in


def give(client: Client, person: Person, role: str, **scope: Any) -> Any:
    return client.post(reverse("admin:people_rolegrant_add"), {"person": person.pk, "role": role, **scope})


def test_hr_gives_hrs_roles_and_it_its_own(company: Company) -> None:
    hr, it = signed_in(company.hr_admin), signed_in(company.it_admin)
    assert give(hr, company.nils, Role.HR_PARTNER, department=company.office.pk).status_code == 302
    assert give(it, company.nils, Role.IT_ADMIN).status_code == 302
    assert give(it, company.it_admin, Role.HR_ADMIN).status_code == 200
    assert give(it, company.it_admin, Role.HR_PARTNER, for_everyone="on").status_code == 200
    assert give(hr, company.hr_admin, Role.IT_ADMIN).status_code == 200
    assert set(RoleGrant.objects.filter(person=company.nils).values_list("role", flat=True)) == {
        Role.HR_PARTNER,
        Role.IT_ADMIN,
    }
    assert RoleGrant.objects.filter(person__in=[company.it_admin, company.hr_admin]).count() == 2


def test_a_role_without_its_scope_is_said(company: Company) -> None:
    hr = signed_in(company.hr_admin)
    answer = give(hr, company.nils, Role.HR_PARTNER)
    assert answer.status_code == 200
    assert "Say whom an HR partner looks after: one department, one location or everyone." in answer.content.decode()
    assert not RoleGrant.objects.filter(person=company.nils).exists()


def test_the_last_administrators_role_stays(company: Company) -> None:
    hr = signed_in(company.hr_admin)
    grant = RoleGrant.objects.get(person=company.hr_admin)
    assert hr.post(reverse("admin:people_rolegrant_delete", args=[grant.pk]), {"post": "yes"}).status_code == 409
    sent: dict[str, Any] = {"action": "delete_selected", "_selected_action": [grant.pk], "post": "yes"}
    assert hr.post(reverse("admin:people_rolegrant_changelist"), sent).status_code == 409
    partner = RoleGrant.objects.get(person=company.hr)
    sent["_selected_action"] = [partner.pk]
    assert hr.post(reverse("admin:people_rolegrant_changelist"), sent).status_code == 302
    assert not RoleGrant.objects.filter(pk=partner.pk).exists()
    assert RoleGrant.objects.filter(pk=grant.pk).exists()
