"""What people write stays words in a real browser, too: nothing of it runs, calls, or becomes an element."""

import pytest
from django.contrib.auth import HASH_SESSION_KEY
from django.test import RequestFactory

from tests.access.words import MARKUPS, write_everywhere
from tests.cast import Company
from tests.journeys.test_axe import Desk, desk
from tests.journeys.visits import visits

__all__ = ["desk"]
pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db]

RICH = ("goals:detail", "checkins:detail", "reviews:detail", "feedback:list", "people:detail")
VISITS = {visit.row.name: visit for visit in visits("get") if visit.row.name in RICH}
BECAME = """async () => {
    while (document.querySelector('.htmx-request')) await new Promise(soon => setTimeout(soon, 20));
    const made = '[src*=zq9], [onerror], [hx-get*=zq9], [href^="javascript:"], [action*=zq9], base';
    return [...document.querySelectorAll(made)].map(one => one.outerHTML.slice(0, 160));
}"""


def found(desk: Desk, address: str) -> list[str]:
    desk.complaints.clear()
    with desk.site.lent_the_connection():
        answer = desk.page.goto(address)
        assert answer
        assert answer.status == 200
        return [*desk.page.evaluate(BECAME), *desk.complaints]


@pytest.mark.parametrize(("name", "markup"), list(zip(RICH, MARKUPS, strict=True)), ids=RICH)
def test_words_stay_words(name: str, markup: str, company: Company, desk: Desk) -> None:
    client, address, data = VISITS[name].begin(company)
    person, session = company.people[VISITS[name].part], client.session
    write_everywhere(markup)
    person.refresh_from_db()
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    desk.page.context.clear_cookies()
    for cookie in client.cookies.values():
        desk.page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": desk.site.address}])
    assert not found(desk, RequestFactory().get(address, data).get_full_path())
    assert "zq9" in desk.page.content(), "it stands there, as words"


@pytest.mark.parametrize("markup", MARKUPS)
def test_what_is_not_escaped_is_found(markup: str, db: None, desk: Desk) -> None:
    desk.site.instead = f"<!doctype html><title></title><p>{markup}</p>".encode()
    assert found(desk, "/")
    desk.site.instead = b""
