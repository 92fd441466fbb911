"""Seal what stands sealed in the database with the SECRET_KEY of today, so that a former one can be forgotten."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand
from django.db import transaction

from core.models import NoticeSchedule
from core.sealed import is_sealed, seal, seal_anew
from feedback.models import PulseKey, PulseWave

COLUMNS = ((NoticeSchedule, "chat_address"), (PulseKey, "sealed"), (PulseWave, "sealed_key"))
IN_DATA = ("secret", "seed")  # of authenticator apps, and of recovery codes


class Command(BaseCommand):
    """Keeps the former key among SECRET_KEY_FALLBACKS until it has run; may be repeated."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        """One row after the other, each under its lock."""
        number = 0
        for model, column in COLUMNS:
            for key in model._default_manager.exclude(**{column: ""}).values_list("pk", flat=True):
                with transaction.atomic():
                    row = model._default_manager.select_for_update().only(column).get(pk=key)
                    setattr(row, column, seal_anew(getattr(row, column)))
                    row.save(update_fields=[column])
                number += 1
        self.stdout.write(f"{number + self._factors()} secrets are sealed with the key of today.")

    def _factors(self) -> int:
        number = 0
        for key in Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN).values_list("pk", flat=True):
            with transaction.atomic():
                factor = Authenticator.objects.select_for_update().get(pk=key)
                secrets = {name: factor.data[name] for name in IN_DATA if name in factor.data}
                factor.data |= {name: seal_anew(one) if is_sealed(one) else seal(one) for name, one in secrets.items()}
                factor.save(update_fields=["data"])
                number += len(secrets)
        return number
