"""No page makes more of what people write than words, however it came into the rows; and none shows a secret."""

from html import escape

import pytest
from django.contrib.auth import HASH_SESSION_KEY

from tests.access.words import MARKUPS, SECRETS, became, write_everywhere
from tests.cast import Company
from tests.journeys.visits import Visit, visits

LEFT_OUT = {  # their state does not outlive the words
    "invitation", "account_set_password", "goals:import_check", "admin:people_person_import_check",
}  # fmt: skip
READ = {visit.row.name: visit for visit in visits("get") if visit.part != "visitor"}  # one state of each page


@pytest.mark.parametrize("visit", [visit for name, visit in READ.items() if name not in LEFT_OUT], ids=str)
def test_words_stay_words(visit: Visit, company: Company) -> None:
    client, address, data = visit.begin(company)
    person, session = company.people[visit.part], client.session
    markup = MARKUPS[sum(map(ord, address)) % len(MARKUPS)]
    assert "people.Person.name" in write_everywhere(markup)
    person.refresh_from_db()
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    answer = client.get(address, data)
    page = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert answer.status_code == 200
    assert not any(secret.encode() in page for secret in SECRETS.values())
    if answer.get("Content-Type", "").startswith("text/html"):
        assert not became(page.decode())


@pytest.mark.parametrize("markup", MARKUPS)
def test_what_is_not_escaped_is_found(markup: str) -> None:
    assert became(f"<p>{markup}</p>")
    assert not became(f'<p title="{escape(markup)}">{escape(markup)}</p>')
