"""What of goals goes into a copy of somebody's data: their goals with all that was said of them, and what they said."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from core.copying import Part, part
from goals.models import (
    Goal,
    GoalComment,
    GoalContributor,
    GoalFollow,
    GoalReaction,
    GoalShare,
    GoalTemplate,
    GoalUpdate,
    HandedTemplate,
    KeyResult,
    Rebaseline,
    TagChange,
    TemplateKeyResult,
    UpdateValue,
)
from people.models import Person

SAID: dict[str, Any] = {
    "goal_id": "goal",
    "goal": "goal__title",
    "author": "author__name",
    "for_manager": "acting_for__name",
}


def parts_of(person: Person) -> list[Part]:
    """Goals of theirs, updates and comments on these, and what they wrote about goals they may read."""
    return [*_goals(person), *_events(person), *_talk(person), *_library(person)]


def _goals(person: Person) -> list[Part]:
    parent = Goal.objects.visible_to(person).filter(pk=OuterRef("parent")).values("title")
    shares = GoalShare.objects.filter(goal=OuterRef("pk")).values("person__name")
    contributors = GoalContributor.objects.filter(goal=OuterRef("pk")).values("person__name")
    return [
        part(
            "goals",
            _("Your goals"),
            Goal.objects.visible_to(person).filter(owner=person),
            id="id",
            title="title",
            description="description",
            belongs_to="belongs_to",
            team="team__name",
            cycle="cycle__name",
            tags="tags",
            starts_on="starts_on",
            due_on="due_on",
            status="status",
            health="health",
            audience="audience",
            shared_with=ArraySubquery(shares),
            contributors=ArraySubquery(contributors),
            supports=Subquery(parent),
            carried_from="carried_from",
            proposed_by="proposed_by__name",
            proposed_for="proposed_for__name",
            proposed_at="proposed_at",
            sent_back_note="sent_back_note",
            sent_back_by="sent_back_by__name",
            sent_back_for="sent_back_for__name",
            agreed_by="agreed_by__name",
            agreed_for="agreed_for__name",
            agreed_at="agreed_at",
            score="score",
            look_back="look_back",
            settled_by="settled_by__name",
            settled_for="settled_for__name",
            settled_at="settled_at",
            created_at="created_at",
        ),
        part(
            "key-results",
            _("Key results of your goals"),
            KeyResult.objects.visible_to(person).filter(goal__owner=person),
            id="id",
            goal_id="goal",
            goal="goal__title",
            title="title",
            kind="kind",
            unit="unit",
            start="start",
            target="target",
            upper="upper",
            current="current",
            weight="weight",
            source="source",
            fed_at="fed_at",
        ),
    ]


def _events(person: Person) -> list[Part]:
    theirs = Q(goal__owner=person) | Q(author=person)
    return [
        part(
            "goal-updates",
            _("Updates of your goals, and those you wrote"),
            GoalUpdate.objects.visible_to(person).filter(theirs),
            id="id",
            **SAID,
            health="health",
            confidence="confidence",
            text="note",
            progress="progress",
            written_at="created_at",
        ),
        part(
            "goal-figures",
            _("Figures told with these updates"),
            UpdateValue.objects.visible_to(person).filter(Q(update__goal__owner=person) | Q(update__author=person)),
            update_id="update",
            key_result_id="key_result",
            key_result="key_result__title",
            before="before",
            now="value",
        ),
        part(
            "goal-changes",
            _("Changes of what was agreed, with their reasons"),
            Rebaseline.objects.visible_to(person).filter(theirs),
            **SAID,
            reason="reason",
            changes="changes",
            written_at="created_at",
        ),
    ]


def _talk(person: Person) -> list[Part]:
    return [
        part(
            "goal-comments",
            _("Comments on your goals, and those you wrote"),
            GoalComment.objects.visible_to(person).filter(Q(goal__owner=person) | Q(author=person)),
            id="id",
            goal_id="goal",
            goal="goal__title",
            author="author__name",
            text="text",
            written_at="created_at",
            withdrawn_at="withdrawn_at",
        ),
        part(
            "goal-reactions",
            _("Your responses to comments and updates"),
            GoalReaction.objects.visible_to(person).filter(person=person),
            comment_id="comment",
            update_id="update",
            kind="kind",
            given_at="created_at",
        ),
        part(
            "goals-followed",
            _("Goals you follow"),
            GoalFollow.objects.visible_to(person).filter(person=person),
            goal_id="goal",
            goal="goal__title",
            since="created_at",
        ),
    ]


def _library(person: Person) -> list[Part]:
    return [
        part(
            "goal-templates",
            _("Templates you keep"),
            GoalTemplate.objects.visible_to(person).filter(author=person),
            id="id",
            title="title",
            description="description",
            tags="tags",
        ),
        part(
            "goal-template-key-results",
            _("Key results of these templates"),
            TemplateKeyResult.objects.visible_to(person).filter(template__author=person),
            template_id="template",
            title="title",
            kind="kind",
            unit="unit",
            start="start",
            target="target",
            upper="upper",
            weight="weight",
        ),
        part(
            "goals-handed-to-you",
            _("Goals that began with a template you were handed"),
            HandedTemplate.objects.visible_to(person).filter(person=person),
            goal_id="goal",
            goal="goal__title",
            cycle="cycle__name",
        ),
        part(
            "tag-changes",
            _("Tags you renamed or merged"),
            TagChange.objects.visible_to(person).filter(asked_by=person),
            before="before",
            after="after",
            asked_at="asked_at",
            done_at="done_at",
        ),
    ]
