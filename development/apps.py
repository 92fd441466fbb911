from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic


class DevelopmentConfig(AppConfig):
    name = "development"
    verbose_name = _("Growth")

    def ready(self) -> None:
        """Name what its notices are about."""
        add_topic(
            Topic(
                "development",
                _("Development"),
                _("Changes to your plan, and plans you are invited to as a mentor."),
                kinds=("mentor_invited", "plan_changed"),
                words={
                    "mentor_invited": _("Somebody is invited as a mentor"),
                    "plan_changed": _("A plan changed"),
                },
            )
        )
