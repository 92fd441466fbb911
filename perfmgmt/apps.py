from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from perfmgmt.celery import app as celery_app  # so that every process, web included, publishes through it

__all__ = ["PerfmgmtConfig", "celery_app"]


class PerfmgmtConfig(AppConfig):
    name = "perfmgmt"
    verbose_name = _("System")

    def ready(self) -> None:
        """Say what becomes of a leaver's copy of their data."""
        from people.services import OpenTask, add_open_task  # noqa: PLC0415 - models are there by now
        from perfmgmt.copies.services import forget_copies  # noqa: PLC0415 - likewise

        add_open_task(OpenTask(foresee=lambda _leaver, _now: [], settle=forget_copies))
