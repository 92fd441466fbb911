"""The praise wall over the API."""

from typing import Any

import pytest
from django.utils import timezone

from feedback.models import Audience, Feedback, PraiseComment
from people.models import Person
from tests.cast import Company
from tests.development.factories import CompanyValueFactory
from tests.feedback.factories import FeedbackFactory, PraiseCommentFactory, PraiseReactionFactory
from tests.feedback.test_asking_api import of
from tests.people.factories import DepartmentFactory

WALL = "/api/v1/praise/"


@pytest.fixture
def praise(company: Company) -> Feedback:
    """Priya praised Nils and Oluwaseun."""
    words = {"giver": company.peer, "audience": Audience.EVERYONE, "text": "They told the customer."}
    lead: Feedback = FeedbackFactory(recipient=company.nils, **words)
    FeedbackFactory(recipient=company.other, lead=lead, **words)
    return lead


@pytest.mark.parametrize("size", [1, 3])
def test_the_wall_has_praise_for_everyone_with_what_people_answer(
    company: Company, django_assert_num_queries: Any, size: int
) -> None:
    value = CompanyValueFactory(name="Careful")
    for _each in range(size):
        lead = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.EVERYONE)
        FeedbackFactory(giver=company.peer, recipient=company.other, audience=Audience.EVERYONE, lead=lead)
        lead.values.add(value)
        PraiseReactionFactory(feedback=lead, person=company.manager)
        PraiseCommentFactory(feedback=lead)
        PraiseCommentFactory(feedback=lead, text="", withdrawn_at=timezone.now())
    FeedbackFactory(giver=company.peer, recipient=company.nils)
    gone = {"text": "", "withdrawn_at": timezone.now()}
    FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.EVERYONE, **gone)
    hr = of(company.hr)
    with django_assert_num_queries(5):
        listed = hr.get(WALL).json()["results"]
    assert len(listed) == size
    assert listed[-1]["recipients"] == [str(company.nils.pk), str(company.other.pk)]
    assert listed[-1]["reactions"] == [{"person": str(company.manager.pk), "kind": "thumb"}]
    assert (listed[-1]["values"], listed[-1]["comments"]) == (["Careful"], 1)


def test_the_wall_is_narrowed_as_on_its_page(company: Company, praise: Feedback) -> None:
    dyeing = DepartmentFactory()
    Person.objects.filter(pk=company.other.pk).update(department=dyeing)
    praise.values.add(CompanyValueFactory(name="Careful"))
    FeedbackFactory(giver=company.peer, recipient=company.skip, audience=Audience.EVERYONE)
    hr = of(company.hr)
    for by in ({"department": dyeing.pk}, {"value": "Careful"}):
        assert [row["id"] for row in hr.get(WALL, by).json()["results"]] == [str(praise.pk)]
    assert hr.get(WALL, {"value": "Careless"}).status_code == 400


def test_a_click_is_given_and_taken_back(company: Company, praise: Feedback) -> None:
    hr, address = of(company.hr), f"{WALL}{praise.others.get().pk}/reactions/"
    assert hr.post(address, {"kind": "curse"}).status_code == 400
    given = hr.post(address, {"kind": "thumb"}).json()
    assert given == hr.get(address).json() == [{"person": str(company.hr.pk), "kind": "thumb"}]
    assert hr.post(address, {"kind": "thumb"}).json() == []


@pytest.mark.parametrize("is_lead", [True, False])
def test_a_comment_is_made_corrected_and_withdrawn(company: Company, praise: Feedback, *, is_lead: bool) -> None:
    piece = praise if is_lead else praise.others.get()
    hr, address = of(company.hr), f"{WALL}{piece.pk}/comments/"
    assert hr.post(address, {"text": ""}).status_code == 400
    assert hr.post(address, {"text": "x" * 1_001}).status_code == 400
    made = hr.post(address, {"text": "I saw it."})
    assert made.status_code == 201
    one = f"{address}{made.json()['id']}/"
    assert hr.patch(one, {"text": "I saw it too."}).json()["text"] == "I saw it too."
    assert of(company.nils).patch(one, {"text": "No."}).status_code == 403
    gone = hr.delete(one).json()
    assert gone["text"] == ""
    assert hr.get(address).json()["results"] == [gone]
    assert hr.patch(one, {"text": "Again."}).status_code == 409


@pytest.mark.parametrize("size", [1, 3])
def test_comments_are_listed(company: Company, praise: Feedback, django_assert_num_queries: Any, size: int) -> None:
    PraiseCommentFactory.create_batch(size, feedback=praise)
    PraiseCommentFactory()
    hr = of(company.hr)
    hr.get(f"{WALL}{praise.pk}/comments/")
    for pk in (praise.pk, praise.others.get().pk):
        with django_assert_num_queries(3):
            assert len(hr.get(f"{WALL}{pk}/comments/").json()["results"]) == size
    other = PraiseComment.objects.exclude(feedback=praise).get()
    assert hr.patch(f"{WALL}{praise.pk}/comments/{other.pk}/", {"text": "x"}).status_code == 404
