from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic
from perfmgmt.celery import app as celery_app  # so that every process, web included, publishes through it

__all__ = ["PerfmgmtConfig", "celery_app"]


class PerfmgmtConfig(AppConfig):
    name = "perfmgmt"
    verbose_name = _("System")

    def ready(self) -> None:
        """Say what becomes of a leaver's copy of their data, and what notices of legal cases are about."""
        from people.services import OpenTask, add_open_task  # noqa: PLC0415 - models are there by now
        from perfmgmt.copies.services import forget_copies  # noqa: PLC0415 - likewise

        add_topic(
            Topic(
                "cases",
                _("Legal cases"),
                _(
                    "Two people opened or closed what passed between you and somebody else, or are asked to open"
                    " something."
                ),
                kinds=("case_opened", "case_closed", "case_asked", "case_answered"),
                words={
                    "case_opened": _("What passed between two people was opened in a legal case"),
                    "case_closed": _("What passed between two people was closed again before its time"),
                    "case_asked": _("An IT administrator is asked to open something in a legal case"),
                    "case_answered": _("An IT administrator agreed or did not agree to a legal case"),
                },
                is_optional=False,
                is_fixed=True,
            )
        )
        add_open_task(OpenTask(foresee=lambda _leaver, _now: [], settle=forget_copies))
