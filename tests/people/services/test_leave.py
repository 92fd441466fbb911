"""Who goes away names who stands in, in one deed."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from people import queries, services
from people.models import Delegation, Leave
from tests.cast import Company
from tests.people.sign_in.doors import signed_in


@pytest.fixture
def leave(company: Company) -> Leave:
    today = company.manager.today(timezone.now())
    return Leave(person=company.manager, starts_on=today, ends_on=today + timedelta(days=3))


def in_force() -> list[tuple[str, date]]:
    return list(Delegation.objects.in_force().values_list("delegate__name", "ends_on"))


def test_the_days_and_the_delegate_come_and_go_together(company: Company, leave: Leave) -> None:
    def record() -> None:
        services.record_leave(leave=leave, delegate=company.other, actor=company.hr_admin, now=timezone.now())

    record()
    assert in_force() == [("Oluwaseun Other", leave.ends_on)]
    record()
    assert Delegation.objects.count() == 1
    leave.ends_on += timedelta(days=2)
    record()
    assert in_force() == [("Oluwaseun Other", leave.ends_on)]
    services.record_leave(leave=leave, delegate=company.former, actor=company.hr_admin, now=timezone.now())
    assert in_force() == [("Fiona Former", leave.ends_on)]
    services.cancel_leave(leave=leave, actor=company.hr_admin, now=timezone.now())
    assert in_force() == []
    assert not Leave.objects.exists()


def test_what_is_refused_leaves_neither(company: Company, leave: Leave) -> None:
    with pytest.raises(services.CannotStandIn):
        services.record_leave(leave=leave, delegate=company.gone, actor=company.hr_admin, now=timezone.now())
    assert not Leave.objects.exists()


def test_without_a_delegate_nobody_stands_in(company: Company, leave: Leave) -> None:
    services.record_leave(leave=leave, actor=company.hr_admin, now=timezone.now())
    assert queries.delegation_for(leave, timezone.now()) is None


def test_hr_names_both_in_the_admin_and_sees_it_again(company: Company, leave: Leave) -> None:
    client = signed_in(company.hr_admin)
    sent = {"person": leave.person.pk, "starts_on": leave.starts_on, "ends_on": leave.ends_on}
    assert client.post(reverse("admin:people_leave_add"), {**sent, "delegate": "nobody"}).status_code == 200
    assert client.post(reverse("admin:people_leave_add"), {**sent, "delegate": company.other.email}).status_code == 302
    assert in_force() == [("Oluwaseun Other", leave.ends_on)]
    page = client.get(reverse("admin:people_leave_change", args=[Leave.objects.get().pk]))
    assert company.other.email in page.content.decode()
