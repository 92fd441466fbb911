from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic


class GoalsConfig(AppConfig):
    name = "goals"

    def ready(self) -> None:
        """Name what its notices are about, and what a leaver leaves open."""
        from goals.services.leaving import goals_left_open  # noqa: PLC0415 - models are there by now
        from people.services import name_what_is_left_open  # noqa: PLC0415

        name_what_is_left_open(goals_left_open)
        add_topic(
            Topic(
                "goals",
                _("Goals"),
                _("Somebody proposes, agrees or sends back a goal, or changes one of yours."),
                kinds=(
                    "goal_proposed",
                    "goal_agreed",
                    "goal_sent_back",
                    "goal_updated",
                    "goal_rebaselined",
                    "goal_settled",
                ),
            )
        )
