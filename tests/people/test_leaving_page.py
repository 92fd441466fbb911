"""Before somebody leaves, HR sees what it means."""

from django.urls import reverse

from people.models import Person
from tests.cast import Company
from tests.people.test_views import signed_in
from tests.reviews.factories import ReviewFactory


def test_hr_reads_what_happens_and_then_does_it(company: Company) -> None:
    for reviewee in (company.nils, company.peer):
        ReviewFactory(reviewee=reviewee, cycle__state="writing")
    address = reverse("people:leaving", args=[company.manager.pk])
    client = signed_in(company.hr_admin)
    page = client.get(address).content.decode()
    names = ", ".join(person.short_name for person in (company.nils, company.peer))
    assert f"Marta writes the review of {names}." in page
    assert "Marta Skip is told" in page
    reports = Person.objects.active().filter(manager=company.manager).order_by("name")
    assert ", ".join(report.name for report in reports) + " are told, and need another manager." in page
    assert Person.objects.get(pk=company.manager.pk).is_active
    assert client.post(address).status_code == 302
    assert not Person.objects.get(pk=company.manager.pk).is_active


def test_where_nobody_is_left_above_hr_hands_the_review_over(company: Company) -> None:
    review = ReviewFactory(reviewee=company.skip, cycle__state="writing")
    address = reverse("people:leaving", args=[company.top.pk])
    client = signed_in(company.hr_admin)
    words = f"Nobody above is left to write the review of {company.skip.short_name}: hand it over yourself."
    assert words in client.get(address).content.decode()
    assert client.post(address).status_code == 302
    review.refresh_from_db()
    assert review.manager == company.top


def test_the_last_administrator_is_refused_in_words(company: Company) -> None:
    client = signed_in(company.hr_admin)
    assert client.post(reverse("people:leaving", args=[company.it_admin.pk])).status_code == 409
