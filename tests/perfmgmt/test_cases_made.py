"""Legal cases: who asks, who agrees, who is told, and what the database refuses."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, InternalError, transaction

from core.admin import wordings
from core.models import LegalCase, Notice, NoticeChoice
from people.models import Person, Role, RoleGrant
from perfmgmt.cases import services
from tests.cast import Company
from tests.feedback.test_readers import readers_in
from tests.perfmgmt.cases import NOW, agreed, asked

pytestmark = pytest.mark.django_db


def test_the_two_are_told_at_once_and_cannot_switch_it_off(company: Company) -> None:
    for person in (company.peer, company.nils):
        NoticeChoice.objects.create(person=person, topic="cases", by_mail=False)
    case = asked(company)
    assert {one.recipient for one in Notice.objects.all()} == {company.it_admin}
    services.agree_to_case(case=case, actor=company.it_admin, now=NOW)
    told = {one.recipient: one for one in Notice.objects.filter(kind="case_opened")}
    assert set(told) == {company.peer, company.nils}
    for person, notice in told.items():
        assert "Heidi Hradmin and Ivo Itadmin" in notice.text
        assert person.name not in notice.text
        assert notice.deliveries.filter(channel="mail").exists()
    assert Notice.objects.get(kind="case_answered").recipient == company.hr_admin
    assert not Notice.objects.unread().filter(kind="case_asked").exists()


@pytest.mark.parametrize(("part", "name"), [("hr_admin", "Heidi Hradmin"), ("it_admin", "Ivo Itadmin")])
def test_the_two_are_told_when_it_is_closed_before_its_time(company: Company, part: str, name: str) -> None:
    NoticeChoice.objects.create(person=company.nils, topic="cases", by_mail=False)
    services.close_case(case=agreed(company), actor=company.people[part], now=NOW)
    told = {one.recipient: one for one in Notice.objects.filter(kind="case_closed")}
    assert set(told) == {company.peer, company.nils}
    for person, notice in told.items():
        assert name in notice.text
        assert person.name not in notice.text
        assert notice.deliveries.filter(channel="mail").exists()


def test_hr_gives_that_notice_no_words_of_its_own() -> None:
    worded = {kind for _topic, kinds in wordings.kinds() for kind, _words in kinds}
    assert "feedback_received" in worded
    assert not worded & {"case_opened", "case_closed", "case_asked", "case_answered"}


def test_who_reads_the_case_itself(company: Company) -> None:
    case = asked(company)
    assert readers_in(company, case) == {"hr_admin", "it_admin"}
    services.agree_to_case(case=case, actor=company.it_admin, now=NOW)
    case.refresh_from_db()
    assert readers_in(company, case) == {"hr_admin", "it_admin", "peer", "nils"}
    services.close_case(case=case, actor=company.it_admin, now=NOW)
    case.refresh_from_db()
    assert readers_in(company, case) == {"hr_admin", "it_admin", "peer", "nils"}


def test_whoever_is_concerned_does_not_see_that_it_is_asked_for(company: Company) -> None:
    for person, role in ((company.nils, Role.HR_ADMIN), (company.peer, Role.IT_ADMIN)):
        RoleGrant.objects.create(person=person, role=role)
    case = asked(company)
    assert readers_in(company, case) == {"hr_admin", "it_admin"}
    assert {one.recipient for one in Notice.objects.all()} == {company.it_admin}


@pytest.mark.parametrize(
    ("part", "also", "error"),
    [
        ("hr_admin", Role.IT_ADMIN, services.RoleDoesNotFit),
        ("hr", None, services.RoleDoesNotFit),
        ("it_admin", None, services.RoleDoesNotFit),
        ("nils", Role.HR_ADMIN, services.CaseIsTheirOwn),
    ],
)
def test_hr_alone_asks_and_never_about_itself(company: Company, part: str, also: Any, error: type[Exception]) -> None:
    if also:
        RoleGrant.objects.create(person=company.people[part], role=also)
    with pytest.raises(error):
        asked(company, actor=Person.objects.get(pk=company.people[part].pk))


@pytest.mark.parametrize(
    ("part", "also"),
    [
        ("hr_admin", None),
        ("hr", None),
        ("hr", Role.IT_ADMIN),
        ("it_admin", Role.HR_ADMIN),
        ("nils", Role.IT_ADMIN),
        ("manager", None),
    ],
)
def test_it_takes_the_other_role_to_agree(company: Company, part: str, also: Any) -> None:
    case = asked(company)
    if also:
        RoleGrant.objects.create(person=company.people[part], role=also)
    with pytest.raises(services.RoleDoesNotFit):
        services.agree_to_case(case=case, actor=Person.objects.get(pk=company.people[part].pk), now=NOW)


def test_whoever_asked_must_still_have_the_role(company: Company) -> None:
    case = asked(company)
    RoleGrant.objects.filter(person=company.hr_admin).delete()
    with pytest.raises(services.RoleDoesNotFit):
        services.agree_to_case(case=case, actor=company.it_admin, now=NOW)


def test_where_nobody_could_agree_nothing_is_asked(company: Company) -> None:
    with pytest.raises(services.NobodyAgrees):
        asked(company, first=company.it_admin)


def test_it_is_about_the_past(company: Company) -> None:
    with pytest.raises(services.CaseIsNotPast):
        asked(company, covers_from=NOW)
    assert asked(company, covers_until=NOW + timedelta(days=9)).covers_until == NOW


def test_the_same_asked_twice_is_one(company: Company) -> None:
    assert asked(company) == asked(company)
    assert asked(company) != asked(company, reason="Another reason")


def test_it_is_agreed_to_once_within_a_week_and_closed_once(company: Company) -> None:
    late = asked(company)
    with pytest.raises(services.CaseIsSettled):
        services.agree_to_case(case=late, actor=company.it_admin, now=NOW + timedelta(days=7, seconds=1))
    services.agree_to_case(case=late, actor=company.it_admin, now=NOW)
    with pytest.raises(services.CaseIsSettled):
        services.agree_to_case(case=late, actor=company.it_admin, now=NOW)
    with pytest.raises(services.RoleDoesNotFit):
        services.close_case(case=late, actor=company.nils, now=NOW)
    services.close_case(case=late, actor=company.hr_admin, now=NOW)
    with pytest.raises(services.CaseIsSettled):
        services.close_case(case=late, actor=company.it_admin, now=NOW)


def test_it_is_refused_or_taken_back(company: Company) -> None:
    for part, answers in (("it_admin", 1), ("hr_admin", 0)):
        case = asked(company, reason=part)
        services.close_case(case=case, actor=company.people[part], now=NOW)
        assert Notice.objects.filter(kind="case_answered", about_id=case.pk).count() == answers
        with pytest.raises(services.CaseIsSettled):
            services.agree_to_case(case=case, actor=company.it_admin, now=NOW)
    assert not Notice.objects.filter(kind__in=["case_opened", "case_closed"]).exists()


def test_what_was_asked_is_neither_altered_nor_removed(company: Company) -> None:
    case = asked(company)
    case.reason = "Something else"
    with pytest.raises(InternalError), transaction.atomic():
        case.save()
    with pytest.raises(InternalError), transaction.atomic():
        case.delete()


def test_somebody_who_has_left_can_be_one_of_the_two(company: Company) -> None:
    case = agreed(company, second=company.gone)
    assert {one.recipient for one in Notice.objects.filter(kind="case_opened")} == {company.peer}
    assert case.concerned == [company.peer, company.gone]


def test_the_database_refuses(company: Company) -> None:
    late = NOW + timedelta(days=8)
    opened = {"agreed_by": company.it_admin, "opened_at": late, "ends_at": late + timedelta(hours=4)}
    broken: dict[str, dict[str, Any]] = {
        "legal_case_is_between_two": {"second": company.peer},
        "legal_case_has_a_reason": {"reason": ""},
        "legal_case_is_about_the_past": {"covers_until": NOW + timedelta(hours=1)},
        "legal_case_is_opened_by_somebody_until_some_time": {"agreed_by": company.it_admin},
        "legal_case_is_opened_by_two_others": {"asked_by": company.nils},
        "legal_case_is_open_for_hours": {"hours": 73},
        "legal_case_is_agreed_to_within_a_week": opened,
        "legal_case_is_closed_by_somebody": {"closed_by": company.it_admin},
    }
    case = asked(company)
    facts = {field.attname: getattr(case, field.attname) for field in case._meta.fields if field.name != "id"}
    for constraint, change in broken.items():
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            LegalCase(
                **facts | {f"{n}_id" if hasattr(v, "pk") else n: getattr(v, "pk", v) for n, v in change.items()}
            ).save()
