from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic

BRING_INVITATIONS = (
    "checkin_invited",
    "checkin_moved",
    "checkin_skipped",
    "checkin_reopened",
    "checkin_series_changed",
    "checkin_series_ended",
)


class CheckInsConfig(AppConfig):
    name = "checkins"
    verbose_name = _("Check-ins")

    def ready(self) -> None:
        """Name what its notices are about, and what becomes of a leaver’s check-ins."""
        from checkins.calendar import invitation_of  # noqa: PLC0415
        from checkins.services.leaving import series_foreseen, settle_series  # noqa: PLC0415 - models are there by now
        from checkins.services.reminders import helps_no_more  # noqa: PLC0415
        from core.notices import add_end, add_mail_invitation  # noqa: PLC0415
        from people.services import OpenTask, add_open_task  # noqa: PLC0415

        add_open_task(OpenTask(foresee=series_foreseen, settle=settle_series))
        for kind in BRING_INVITATIONS:
            add_mail_invitation(kind, invitation_of)
        for kind in ("checkin_before", "checkin_soon", "checkin_after"):
            add_end(kind, helps_no_more)
        add_topic(
            Topic(
                "checkins",
                _("Check-ins"),
                _("A check-in is set up, moved or skipped, or an action is yours."),
                kinds=(
                    "checkin_series_started",
                    "checkin_series_changed",
                    "checkin_series_ended",
                    "checkin_moved",
                    "checkin_skipped",
                    "checkin_reopened",
                    "checkin_action",
                    "checkin_invited",
                    "checkin_prepared",
                    "checkin_answered",
                ),
                words={
                    "checkin_series_started": _("Regular check-ins begin"),
                    "checkin_series_changed": _("Regular check-ins change"),
                    "checkin_series_ended": _("Regular check-ins end"),
                    "checkin_moved": _("A check-in is moved"),
                    "checkin_skipped": _("A check-in is skipped"),
                    "checkin_reopened": _("A check-in was not held after all"),
                    "checkin_action": _("Somebody gets an action"),
                    "checkin_invited": _("A check-in comes to somebody’s calendar, as they chose"),
                    "checkin_prepared": _("Somebody tells how it has been before a check-in"),
                    "checkin_answered": _("Somebody answers what was told before a check-in"),
                },
            )
        )
        add_topic(
            Topic(
                "checkin_reminders",
                _("Reminders of check-ins"),
                _("Before a check-in and, where something is open, after it."),
                kinds=("checkin_before", "checkin_soon", "checkin_after"),
                words={
                    "checkin_before": _("A check-in comes up in days"),
                    "checkin_soon": _("A check-in comes up in hours"),
                    "checkin_after": _("Something is open after a check-in"),
                },
            )
        )
