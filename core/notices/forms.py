"""What people choose of notices."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from core.models import NoticeChoice, NoticeSchedule
from core.notices.services import Wanted
from core.sealed import seal, unseal
from core.topics import Topic, topics

NEVER = "never"
HOWEVER = [*NoticeChoice.Rhythm.choices, (NEVER, _("Not at all"))]
WEEK = [
    (1, _("Monday")),
    (2, _("Tuesday")),
    (3, _("Wednesday")),
    (4, _("Thursday")),
    (5, _("Friday")),
    (6, _("Saturday")),
    (7, _("Sunday")),
]


class Hour(forms.TimeInput):
    """The browser's own choice of a time."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class NoticesForm(forms.ModelForm[NoticeSchedule]):
    """By topic how notices come, and when; nothing is asked of what always comes."""

    working_days = forms.TypedMultipleChoiceField(
        label=_("Your working days"), choices=WEEK, coerce=int, widget=forms.CheckboxSelectMultiple
    )

    new_chat = forms.CharField(
        label=_("Address of your chat"),
        max_length=1000,
        required=False,
        help_text=_(
            "An incoming webhook of Slack, Teams, Google Chat, Discord or Mattermost that leads to you alone. "
            "It is kept as a secret and never shown again."
        ),
    )
    no_chat = forms.BooleanField(label=_("Forget the address"), required=False)

    class Meta:
        model = NoticeSchedule
        fields = ("invites", "working_days", "digest_at", "quiet_from", "quiet_until")
        field_classes = dict.fromkeys(("digest_at", "quiet_from", "quiet_until"), forms.TimeField)
        widgets = {"digest_at": Hour, "quiet_from": Hour, "quiet_until": Hour}
        labels = {
            "invites": _("Check-ins with an invitation for your calendar"),
            "digest_at": _("Digests come at"),
            "quiet_from": _("Quiet from"),
            "quiet_until": _("Quiet until"),
        }
        help_texts = {
            "invites": _(
                "Each check-in that is planned, moved or taken out comes to you in a mail your calendar reads,"
                " as long as mail about check-ins does."
            ),
            "digest_at": _("On working days; once a week means on the first of them."),
            "quiet_until": _("With quiet hours, days off are quiet all day. Leave both empty for none."),
        }

    def __init__(self, sent: Any, *, choices: dict[str, NoticeChoice], instance: NoticeSchedule) -> None:
        super().__init__(sent, instance=instance)
        self.chat = urlsplit(unseal(instance.chat_address)).hostname if instance.chat_address else None
        self.topics = [topic for topic in topics() if topic.is_optional]
        for name in ("quiet_from", "quiet_until"):
            self.fields[name].required = False
        for topic in self.topics:
            choice = choices[topic.name]
            self.fields[_mail(topic)] = forms.ChoiceField(
                label=_("%(topic)s by mail") % {"topic": topic.label},
                choices=HOWEVER,
                initial=choice.rhythm if choice.by_mail else NEVER,
            )
            self.fields[_chat(topic)] = forms.BooleanField(
                label=_("%(topic)s in your chat") % {"topic": topic.label}, initial=choice.by_chat, required=False
            )

    def clean_new_chat(self) -> str:
        """A webhook of a chat we know."""
        from core.notices.chat import is_chat  # noqa: PLC0415 - apprise is slow to load, and few need it

        address: str = self.cleaned_data["new_chat"]
        if address and not is_chat(address):
            raise ValidationError(_("This is no incoming webhook of a chat that may be used here."))
        return address

    def clean(self) -> dict[str, Any]:
        """Quiet hours have both ends."""
        cleaned = super().clean() or {}
        start, end = cleaned.get("quiet_from"), cleaned.get("quiet_until")
        if (start is None) != (end is None) and not {"quiet_from", "quiet_until"} & self.errors.keys():
            self.add_error("quiet_from" if start is None else "quiet_until", ValidationError(_("Give both ends.")))
        if start is not None and start == end:
            self.add_error("quiet_until", ValidationError(_("Quiet hours end at another time than they begin.")))
        has_chat = cleaned.get("new_chat") or (self.chat and not cleaned.get("no_chat"))
        if any(cleaned.get(_chat(topic)) for topic in self.topics) and not has_chat and "new_chat" not in self.errors:
            self.add_error("new_chat", ValidationError(_("Give the address of your chat first.")))
        return cleaned

    @property
    def rows(self) -> list[tuple[Topic, BoundField, BoundField]]:
        """The topics with their fields."""
        return [(topic, self[_mail(topic)], self[_chat(topic)]) for topic in self.topics]

    @property
    def wanted(self) -> dict[str, Wanted]:
        """What was chosen for each topic."""
        return {topic.name: self._wanted(topic) for topic in self.topics}

    @property
    def schedule(self) -> dict[str, Any]:
        """What was chosen of the times, where it changed."""
        fields = self.Meta.fields if set(self.Meta.fields) & set(self.changed_data) else ()
        times = {name: self.cleaned_data[name] for name in fields}
        if new := self.cleaned_data["new_chat"]:
            return times | {"chat_address": seal(new)}
        return times | ({"chat_address": ""} if self.cleaned_data["no_chat"] else {})

    def _wanted(self, topic: Topic) -> Wanted:
        rhythm, by_chat = self.cleaned_data[_mail(topic)], self.cleaned_data[_chat(topic)]
        if rhythm == NEVER:
            return Wanted(by_mail=False, by_chat=by_chat)
        return Wanted(rhythm=rhythm, by_chat=by_chat)


def _mail(topic: Topic) -> str:
    return f"mail_{topic.name}"


def _chat(topic: Topic) -> str:
    return f"chat_{topic.name}"
