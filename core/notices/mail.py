"""Mail, in both forms and in the recipient's language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.choices import schedule_of
from core.models import Digest, Notice
from core.notices.stopping import stop_link, topics_in
from core.notices.wording import words_for, words_of
from core.topics import Topic

if TYPE_CHECKING:
    from people.models import Person

MailLink = Callable[[Notice], str]

_mail_links: dict[str, MailLink] = {}


def add_mail_link(kind: str, link: MailLink) -> None:
    """Let mail of this kind lead to an address that opens the account: made as it goes out, and kept nowhere."""
    _mail_links[kind] = link


@dataclass(frozen=True)
class Invitation:
    """What a calendar does with a meeting, in iCalendar: `method` is REQUEST or CANCEL (RFC 5546)."""

    method: str
    body: str

    @property
    def content_type(self) -> str:
        """As calendars look for it in a mail."""
        return f"text/calendar; method={self.method}"


_invitations: dict[str, Callable[[Notice], Invitation | None]] = {}


def add_mail_invitation(kind: str, make: Callable[[Notice], Invitation | None]) -> None:
    """Let mail of this kind bring the meeting it is about, as it stands when the mail goes out."""
    _invitations[kind] = make


def carries_invitation(notice: Notice) -> bool:
    """Whether its recipient has meetings mailed to their calendar, and this is about one."""
    return notice.kind in _invitations and schedule_of(notice.recipient).invites


def _invitations_of(notices: Iterable[Notice]) -> list[Invitation]:
    """Those of these notices, each once."""
    made = [_invitations[notice.kind](notice) for notice in notices if carries_invitation(notice)]
    return list(dict.fromkeys(one for one in made if one))


def mail_of(notice: Notice) -> EmailMultiAlternatives:
    """One notice."""
    with translation.override(notice.recipient.language):
        key = link(notice) if (link := _mail_links.get(notice.kind)) else ""
        said = words_for(notice)
        words = {
            "title": said.subject,
            "text": said.text,
            "url": f"{settings.SITE_URL}{key or notice.url}",
            "is_key": bool(key),
        }
        stopped = topics_in([notice.kind])
        mail = _mail(notice.recipient, "notice", notice.pk, subject=said.subject, words=words, stopped=stopped)
        for invitation in _invitations_of([notice]):
            mail.attach_alternative(invitation.body, invitation.content_type)
        return mail


def mail_of_digest(digest: Digest, notices: list[Notice]) -> EmailMultiAlternatives:
    """Several, oldest first, each with its link."""
    with translation.override(digest.recipient.language):
        count = len(notices)
        title = ngettext("%(n)s notice for you", "%(n)s notices for you", count) % {"n": count}
        if digest.is_after_leave:
            title = _("While you were away: %(what)s") % {"what": title}
        told = list(zip(notices, words_of(notices, digest.recipient), strict=True))
        words = {"title": title, "told": told, "inbox": f"{settings.SITE_URL}{reverse('core:inbox')}"}
        stopped = topics_in([notice.kind for notice in notices])
        mail = _mail(digest.recipient, "digest", digest.pk, subject=title, words=words, stopped=stopped)
        for number, invitation in enumerate(_invitations_of(notices), start=1):
            mail.attach(f"{number}.ics", invitation.body, invitation.content_type)
        return mail


def _mail(
    person: "Person", template: str, key: UUID, *, subject: str, words: dict[str, Any], stopped: list[Topic]
) -> EmailMultiAlternatives:
    """The same Message-ID however often it is tried, so that who got it already can tell.

    `stopped` is what the mail offers to stop: topic by topic, and in a header, for mail programs, all of it at once.
    """
    stops = [(topic, stop_link(person, [topic])) for topic in stopped]
    context = {"person": person, "site": settings.SITE_URL, "stops": stops, **words}
    headers = {"Message-ID": f"<{key}@{settings.SITE_HOST}>"}
    if stopped:
        headers |= {
            "List-Unsubscribe": f"<{stop_link(person, stopped)}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    mail = EmailMultiAlternatives(
        subject=" ".join(subject.split())[:150],
        body=render_to_string(f"mail/{template}.txt", context),
        to=[person.email],
        headers=headers,
    )
    mail.attach_alternative(render_to_string(f"mail/{template}.html", context), "text/html")
    return mail
