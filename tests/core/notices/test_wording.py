"""HR says things in its own words; braces reach nothing but what is named."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pghistory.models import Context

from core.models import NoticeChoice, NoticeWording
from core.notices import deliver, notify
from core.notices.wording import check_places, words_for
from core.topics import kind_in_words, topics
from tests.cast import Company
from tests.core.notices.post import tell
from tests.core.smtp import MailServer
from tests.goals.factories import GoalFactory

ADD = "admin:core_noticewording_add"
OURS = "Nils waits for you."


def word(**more: Any) -> NoticeWording:
    said = {"subject": "Goals: {sentence}", "text": "Dear {name},\n\n{by} did this. {sentence}", "is_used": True}
    return NoticeWording.objects.create(**{"kind": "goal_agreed", "language": "en"} | said | more)


@pytest.fixture
def hr(company: Company) -> Client:
    client = Client()
    client.force_login(company.hr_admin, backend="people.sign_in.backend.Backend")
    return client


def test_mail_goes_out_in_the_words_of_hr(company: Company, post: MailServer) -> None:
    word()
    deliver(delivery_id=tell(company.nils, kind="goal_agreed", by=company.manager).pk, now=timezone.now())
    ((_to, mail),) = post.taken
    assert f"Subject: Goals: {OURS}" in mail
    assert f"Dear {company.nils.short_name}," in mail
    assert f"{company.manager.name} did this. {OURS}" in mail


@pytest.mark.parametrize("other", [{"is_used": False}, {"language": "de"}, {"kind": "goal_proposed"}])
def test_other_kinds_languages_and_what_is_not_in_use_change_nothing(company: Company, other: dict) -> None:
    notice = tell(company.nils, kind="goal_agreed").notice
    wording = word()
    assert words_for(notice).subject == f"Goals: {OURS}"
    NoticeWording.objects.filter(pk=wording.pk).update(**other)
    assert words_for(notice).subject == words_for(notice).text == OURS


@pytest.mark.parametrize(
    "words",
    ["{nonsense}", "{name.__class__}", "{name!r}", "{name[0]}", "{0}", "{}", "{{name}}", "{name", "name}", "{ name }"],
)
def test_what_means_nothing_is_refused_with_what_does(words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        check_places(words)
    assert "{sentence}, {name}, {by}" in refused.value.messages[0]


def test_a_row_written_past_the_form_reaches_no_further(company: Company) -> None:
    word(text="{name.__class__} {0} {name!r} {sentence}")
    notice = tell(company.nils, kind="goal_agreed").notice
    assert words_for(notice).text == "{name.__class__} {0} {name!r} " + OURS


def test_what_stands_in_a_sentence_is_not_filled_in_again(company: Company) -> None:
    word(subject="{sentence}")
    notice = tell(company.nils, kind="goal_agreed").notice
    notice.text = "Samira agreed: {by} {name}"
    assert words_for(notice).subject == notice.text


def test_hr_writes_looks_and_goes_back_to_ours(hr: Client, company: Company) -> None:
    sent = {"kind": "goal_agreed", "language": "en", "subject": "Hello {name}", "text": "{sentence} <b>"}
    assert hr.post(reverse(ADD), sent).status_code == 302
    wording = NoticeWording.objects.get()
    assert not wording.is_used
    page = reverse("admin:core_noticewording_change", args=[wording.pk])
    assert "none was sent yet that you may read" in hr.get(page).content.decode()
    tell(company.hr_admin, kind="goal_agreed")
    tell(company.nils, "y", kind="goal_agreed")
    shown = hr.get(page).content.decode()
    assert f"Hello {company.hr_admin.short_name}" in shown
    assert f"{OURS} &lt;b&gt;" in shown
    hr.post(reverse("admin:core_noticewording_delete", args=[wording.pk]), {"post": "yes"})
    assert not NoticeWording.objects.exists()
    deeds = set(Context.objects.values_list("metadata__verb", "metadata__actor"))
    assert {(f"core.{verb}_wording", str(company.hr_admin.pk)) for verb in ("keep", "reset")} <= deeds


def test_several_go_back_to_ours_at_once(hr: Client) -> None:
    keys = [str(word(language=language).pk) for language in ("en", "de")]
    chosen = {"action": "delete_selected", "_selected_action": keys, "post": "yes"}
    hr.post(reverse("admin:core_noticewording_changelist"), chosen)
    assert not NoticeWording.objects.exists()
    assert Context.objects.filter(metadata__verb="core.reset_wording").count() == 2


def test_hr_is_told_what_means_nothing(hr: Client) -> None:
    sent = {"kind": "goal_agreed", "language": "en", "subject": "Hello {who}", "text": "{sentence}"}
    answer = hr.post(reverse(ADD), sent)
    assert "“{who}” means nothing here." in answer.content.decode()
    assert hr.post(reverse(ADD), sent | {"kind": "x", "subject": "x"}).status_code == 200
    assert not NoticeWording.objects.exists()


def test_one_wording_a_kind_and_language(company: Company) -> None:
    word()
    with pytest.raises(IntegrityError, match="notice_wording_once_per_kind_and_language"):
        word()


def test_the_digest_speaks_in_the_words_of_hr(company: Company, post: MailServer) -> None:
    word(kind="goal_agreed")
    NoticeChoice.objects.create(person=company.nils, topic="goals", by_mail=True, rhythm="daily")
    told = [tell(company.nils, cause, kind=kind) for cause, kind in [("a", "goal_agreed"), ("b", "goal_proposed")]]
    deliver(delivery_id=told[0].pk, now=told[0].try_at)
    ((_to, mail),) = post.taken
    assert mail.count(f"Goals: {OURS}") == mail.count(f"Dear {company.nils.short_name},") == 2  # in each form
    assert mail.count(f"- {OURS}") == 1


@pytest.mark.parametrize("size", [1, 3])
def test_the_inbox_speaks_in_the_words_of_hr(
    client: Client, company: Company, size: int, django_assert_num_queries: Any
) -> None:
    word(kind="goal_agreed")
    word(kind="goal_proposed", subject="{sentence}", text="{sentence}")
    for number in range(size):
        tell(company.nils, f"a{number}", kind="goal_agreed", by=company.manager)
        tell(company.nils, f"b{number}", kind="goal_proposed", by=company.manager)
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    with django_assert_num_queries(5):
        shown = client.get(reverse("core:inbox")).content.decode()
    assert shown.count(f"Dear {company.nils.short_name},") == size
    assert shown.count(f'class="hidden-visually">: Goals: {OURS}') == size


def test_the_preview_shows_what_was_sent_to_others_only_where_its_matter_is_open(hr: Client, company: Company) -> None:
    page = reverse("admin:core_noticewording_change", args=[word(is_used=False).pk])
    draft, open_to_all = GoalFactory(owner=company.nils, status="draft"), GoalFactory(audience="company")
    for cause, goal in [("a", open_to_all), ("b", draft)]:
        text = f"A word on {goal.pk}."
        notify(company.nils, kind="goal_agreed", text=text, url="/goals/", cause=cause, about=goal, by=company.manager)
    shown = hr.get(page).content.decode()
    assert f"As {company.nils.name} would have got" in shown
    assert f"Goals: A word on {open_to_all.pk}." in shown
    assert str(draft.pk) not in shown


def test_every_kind_is_named_in_words(hr: Client) -> None:
    for topic in topics():
        assert set(topic.words) == set(topic.kinds), topic.name
    word()
    shown = hr.get(reverse("admin:core_noticewording_changelist")).content.decode()
    assert "A goal is agreed (English)" in shown
    assert "goal agreed" not in shown
    assert kind_in_words("a_kind_there_was") == "a kind there was"
