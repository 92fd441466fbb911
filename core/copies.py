"""What of this floor goes into a copy of somebody's data: what they were told and drafted, who looked, legal cases."""

from functools import partial
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from core.copying import Part, Row, part
from core.models import Draft, LegalCase, Look, Notice, NoticeChoice, NoticeSchedule
from core.notices.closed import closed_to
from core.notices.wording import words_of
from core.readers import Is

if TYPE_CHECKING:
    from people.models import Person


def parts_of(person: "Person") -> list[Part]:
    """The texts one still writes, notices as the inbox shows them, and looks at what is about the person."""
    return [
        part(
            "notices",
            _("What you were told"),
            Notice.objects.visible_to(person),
            read=partial(_as_in_the_inbox, person),
            id="id",
            kind="kind",
            text="text",
            by="by__name",
            told_at="created_at",
            read_at="read_at",
        ),
        part(
            "notice-choices",
            _("Which notices reach you outside the inbox"),
            NoticeChoice.objects.visible_to(person),
            topic="topic",
            by_mail="by_mail",
            by_chat="by_chat",
            rhythm="rhythm",
        ),
        part(
            "notice-times",
            _("When notices reach you"),
            NoticeSchedule.objects.visible_to(person),
            working_days="working_days",
            digest_at="digest_at",
            quiet_from="quiet_from",
            quiet_until="quiet_until",
            with_invitations="invites",
        ),
        part(
            "drafts",
            _("Texts you have begun and not sent"),
            Draft.objects.visible_to(person),
            place="key",
            text="text",
            saved_at="saved_at",
        ),
        part(
            "looks",
            _("Who opened what is about you"),
            Look.objects.visible_to(person, by=(Is,)),
            read=partial(_with_reasons, person),
            opened_by="viewer__name",
            opened_at="at",
            sort="about_model",
            why="right",
        ),
        part(
            "legal-cases",
            _("Which legal cases you have to do with"),
            LegalCase.objects.visible_to(person, by=(Is,)),
            id="id",
            between="first__name",
            and_whom="second__name",
            reason="reason",
            asked_by="asked_by__name",
            asked_at="asked_at",
            agreed_by="agreed_by__name",
            opened_at="opened_at",
            ends_at="ends_at",
            closed_at="closed_at",
        ),
    ]


def _as_in_the_inbox(person: "Person", rows: list[Row]) -> list[Row]:
    """In the words the inbox has, and without words where their matter is no longer the person's to read."""
    found = Notice.objects.visible_to(person).select_related("by").in_bulk([row["id"] for row in rows])
    notices = list(found.values())
    closed = closed_to(person, notices)
    words = dict(zip(found, words_of(notices, person), strict=True))
    return [{**row, "text": "" if row["id"] in closed else words[row["id"]].text} for row in rows if row["id"] in found]


def _with_reasons(person: "Person", rows: list[Row]) -> list[Row]:
    return [{**row, "why": Look(right=row["why"], subject=person).why} for row in rows]
