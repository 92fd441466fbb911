from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic


class PeopleConfig(AppConfig):
    name = "people"

    def ready(self) -> None:
        """Name what its notices are about."""
        add_topic(
            Topic(
                "account",
                _("Account and reporting line"),
                _("A new manager, a new report, somebody who leaves; and mail for signing in."),
                kinds=("manager_changed", "report_arrived", "report_left", "last_administrator"),
                is_optional=False,
            )
        )
