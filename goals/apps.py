from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic


class GoalsConfig(AppConfig):
    name = "goals"
    verbose_name = _("Goals")

    def ready(self) -> None:
        """Name what its notices are about, and what a leaver leaves open."""
        from goals.services import leaving  # noqa: PLC0415 - models are there by now
        from people.services import OpenTask, add_open_task, name_what_is_left_open  # noqa: PLC0415

        name_what_is_left_open(leaving.goals_left_open)
        add_open_task(OpenTask(foresee=leaving.proposals_foreseen, settle=leaving.settle_proposals))
        add_topic(
            Topic(
                "goals",
                _("Goals"),
                _(
                    "Somebody proposes, agrees or sends back a goal, changes one of yours, or mentions you; or a goal"
                    " cycle is about to end."
                ),
                kinds=(
                    "goal_proposed",
                    "goal_agreed",
                    "goal_sent_back",
                    "goal_rebaselined",
                    "goal_settled",
                    "goal_reopened",
                    "goal_mentioned",
                    "goal_contributing",
                    "goal_handed_over",
                    "goal_handed_out",
                    "goal_drafts_left",
                    "goal_outcomes_left",
                ),
                words={
                    "goal_proposed": _("A goal is proposed"),
                    "goal_agreed": _("A goal is agreed"),
                    "goal_sent_back": _("A goal is sent back"),
                    "goal_rebaselined": _("A goal is measured anew"),
                    "goal_settled": _("A goal has its outcome"),
                    "goal_reopened": _("A goal is open again"),
                    "goal_mentioned": _("Somebody is mentioned in a comment"),
                    "goal_contributing": _("Somebody contributes to a goal"),
                    "goal_handed_over": _("A goal has another owner"),
                    "goal_handed_out": _("A template is handed out"),
                    "goal_drafts_left": _("Drafting ends soon, and drafts are left"),
                    "goal_outcomes_left": _("A goal cycle ends soon, and outcomes are left to record"),
                },
            )
        )
        add_topic(
            Topic(
                "goals_together",
                _("Goals: conversations, and those you follow"),
                _(
                    "Somebody comments on your goal or updates it, a goal that you agreed on has another title, or"
                    " something happens to a goal you follow."
                ),
                kinds=(
                    "goal_commented",
                    "goal_updated",
                    "goal_reworded",
                    "followed_commented",
                    "followed_updated",
                    "followed_rebaselined",
                    "followed_settled",
                ),
                words={
                    "goal_commented": _("A goal has a comment"),
                    "goal_updated": _("A goal has news"),
                    "goal_reworded": _("A goal has another title"),
                    "followed_commented": _("A goal one follows has a comment"),
                    "followed_updated": _("A goal one follows has news"),
                    "followed_rebaselined": _("A goal one follows is measured anew"),
                    "followed_settled": _("A goal one follows has its outcome"),
                },
                is_daily=True,
            )
        )
