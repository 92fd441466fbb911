from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic


class FeedbackConfig(AppConfig):
    name = "feedback"
    verbose_name = _("Feedback")

    def ready(self) -> None:
        """Name what its notices are about, and what becomes of a leaver’s requests and actions."""
        from feedback.services.leaving import asks_foreseen, settle_asks  # noqa: PLC0415 - models are there by now
        from feedback.services.pulse.leaving import pulse_actions_foreseen, settle_pulse_actions  # noqa: PLC0415
        from people.services import OpenTask, add_open_task  # noqa: PLC0415

        add_open_task(OpenTask(foresee=asks_foreseen, settle=settle_asks))
        add_open_task(OpenTask(foresee=pulse_actions_foreseen, settle=settle_pulse_actions))
        add_topic(
            Topic(
                "feedback",
                _("Feedback"),
                _("Somebody gives you feedback, asks for it, declines to, comments on praise, or reports something."),
                kinds=(
                    "feedback_received",
                    "feedback_asked",
                    "feedback_asked_about",
                    "ask_reminder",
                    "ask_declined",
                    "ask_settled",
                    "praise_commented",
                    "outside_undelivered",
                    "feedback_under_report",
                    "feedback_settled",
                    "feedback_reported",
                ),
                words={
                    "feedback_received": _("Feedback was given"),
                    "feedback_asked": _("Somebody is asked for feedback"),
                    "feedback_asked_about": _("Feedback about somebody is asked for"),
                    "ask_reminder": _("Feedback that was asked for is not there yet"),
                    "ask_declined": _("Somebody declined to give feedback"),
                    "ask_settled": _("Feedback is no longer asked for"),
                    "praise_commented": _("Somebody comments on praise"),
                    "outside_undelivered": _("Mail to somebody outside could not be delivered"),
                    "feedback_under_report": _("Feedback somebody gave or received was reported"),
                    "feedback_settled": _("HR decided about feedback that was reported"),
                    "feedback_reported": _("HR has to decide about reported feedback"),
                },
            )
        )
        add_topic(
            Topic(
                "pulse",
                _("Pulse"),
                _("A few questions are open, are about to close, or have results."),
                kinds=("pulse_open", "pulse_reminder", "pulse_results", "pulse_action"),
                words={
                    "pulse_open": _("A pulse is open"),
                    "pulse_reminder": _("A pulse is about to close"),
                    "pulse_results": _("Results of a pulse are there"),
                    "pulse_action": _("Somebody is asked to act on a pulse"),
                },
            )
        )
