from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic


class FeedbackConfig(AppConfig):
    name = "feedback"

    def ready(self) -> None:
        """Name what its notices are about."""
        add_topic(
            Topic(
                "feedback",
                _("Feedback"),
                _("Somebody gives you feedback, asks for it, or declines to."),
                kinds=("feedback_received", "feedback_asked", "feedback_asked_about", "ask_reminder", "ask_declined"),
            )
        )
