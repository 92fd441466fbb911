"""The steps of a cycle, each with what it will do in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from reviews import rules, services


@dataclass(frozen=True)
class Step:
    """A step of a cycle: what it is called, what it will do, who may take it, and the service that does it."""

    title: Promise
    will: tuple[Promise, ...]
    rule: Callable[..., bool]
    service: Callable[..., object]


STEPS: Mapping[str, Step] = {
    "launch": Step(
        _("Launch"),
        (
            _("Everyone below gets a review and is told what to write by when. Managers are the ones of today."),
            _("The template is locked: its questions stay as they are for this cycle."),
        ),
        rules.can_launch,
        services.launch_cycle,
    ),
    "open-sharing": Step(
        _("Open the sharing"),
        (_("Managers can share what they have sent. What is not sent yet can still be written until it is due."),),
        rules.can_open_sharing,
        services.open_sharing,
    ),
    "close": Step(
        pgettext_lazy("a review cycle", "Close"),
        (
            _("Nothing more can be written or shared. Reviews that are not shared stay unshared."),
            _("Open goals of the period get an outcome by their figures; what is unfinished becomes a draft again."),
            _("Proposed goals become drafts, growth areas join the plans; the manager’s only from shared reviews."),
            _("Workers do this one review at a time. It cannot be undone."),
        ),
        rules.can_close,
        services.close_cycle,
    ),
    "cancel": Step(
        _("Cancel"),
        (
            _("Nothing more can be written or shared, and no goals or plans follow. It cannot be undone."),
            _("What was sent stays with those who can read it today. Whoever had something to write is told."),
        ),
        rules.can_cancel,
        services.cancel_cycle,
    ),
}
