"""What feedback is, and whom it is for."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What the giver means by it."""

    PRAISE = "praise", _("Praise")
    SUGGESTION = "suggestion", _("Suggestion")
    BOTH = "both", _("Praise and suggestion")


class Audience(models.TextChoices):
    """Who may read it, chosen by the giver when it is sent and never widened afterwards."""

    RECIPIENT = "recipient", _("Only the recipient")
    WITH_MANAGER = "recipient_and_manager", _("The recipient and their manager")
    MANAGER = "manager", _("Only the recipient’s manager")
    EVERYONE = "everyone", _("Everyone")


RECIPIENT_AUDIENCES = (Audience.RECIPIENT, Audience.WITH_MANAGER, Audience.EVERYONE)
BETWEEN_TWO = (Audience.RECIPIENT, Audience.WITH_MANAGER)  # giver and recipient: whom a legal case names
MANAGER_AUDIENCES = (Audience.WITH_MANAGER, Audience.MANAGER)


def manager_is_named() -> Q:
    """The manager of that moment is kept by name if, and only if, the audience includes the manager."""
    return Q(audience__in=MANAGER_AUDIENCES, manager_then__isnull=False) | (
        ~Q(audience__in=MANAGER_AUDIENCES) & Q(manager_then=None)
    )
