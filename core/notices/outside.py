"""Mail to somebody who has no account here: one link, in words that say no more than it takes."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation


@dataclass(frozen=True)
class OutsideLetter:
    """What is mailed to an address: `sentences` say what is wanted and for how long, `path` leads there."""

    key: UUID
    language: str
    name: str
    subject: str
    sentences: list[str]
    path: str


def mail_outside(letter: OutsideLetter, address: str) -> EmailMultiAlternatives:
    """In both forms; the same Message-ID however often it is tried. Answers to it go nowhere."""
    context = {"letter": letter, "url": f"{settings.SITE_URL}{letter.path}"}
    with translation.override(letter.language):
        mail = EmailMultiAlternatives(
            subject=" ".join(letter.subject.split())[:150],
            body=render_to_string("mail/outside.txt", context),
            to=[address],
            headers={"Message-ID": f"<{letter.key}@{settings.SITE_HOST}>", "Auto-Submitted": "auto-generated"},
        )
        mail.attach_alternative(render_to_string("mail/outside.html", context), "text/html")
    return mail
