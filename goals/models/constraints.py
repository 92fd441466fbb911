"""What the database refuses of a goal."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

WHAT_A_GOAL_MUST_BE: list[models.BaseConstraint] = [
    models.CheckConstraint(
        condition=~Q(title=""), name="goal_has_a_title", violation_error_message=_("Give it a title.")
    ),
    models.CheckConstraint(
        condition=Q(due_on__gte=F("starts_on")),
        name="goal_is_due_after_it_starts",
        violation_error_message=_("It would be due before it starts."),
    ),
    models.CheckConstraint(
        condition=Q(belongs_to="team", team__isnull=False) | (~Q(belongs_to="team") & Q(team=None)),
        name="goal_names_a_team_iff_it_belongs_to_one",
        violation_error_message=_("A goal of a team names the team, and no other goal does."),
    ),
    models.CheckConstraint(
        condition=~Q(belongs_to="company") | Q(audience="company"),
        name="goal_of_the_company_is_for_everyone",
        violation_error_message=_("A goal of the company is for everyone."),
    ),
    models.CheckConstraint(
        condition=~Q(audience="chosen") | Q(belongs_to="person"),
        name="goal_for_chosen_people_is_a_persons",
        violation_error_message=_("Only a person’s goal can be for chosen people."),
    ),
    models.CheckConstraint(
        condition=Q(proposed_by=None, proposed_at=None, proposed_for=None)
        | Q(proposed_by__isnull=False, proposed_at__isnull=False),
        name="goal_is_proposed_at_iff_by_somebody",
    ),
    models.CheckConstraint(
        condition=Q(sent_back_note="") | Q(status="draft", proposed_at=None),
        name="goal_is_either_sent_back_or_proposed",
    ),
    models.CheckConstraint(
        condition=Q(agreed_by=None, agreed_at=None, agreed_for=None)
        | Q(agreed_by__isnull=False, agreed_at__isnull=False),
        name="goal_is_agreed_at_iff_by_somebody",
    ),
    models.CheckConstraint(
        condition=Q(status="draft", agreed_at=None)
        | Q(status="dropped")
        | (~Q(status__in=["draft", "dropped"]) & Q(agreed_at__isnull=False)),
        name="goal_is_agreed_iff_past_draft_or_dropped_as_one",
    ),
    models.CheckConstraint(
        condition=Q(status__in=["draft", "active"], settled_at=None)
        | (~Q(status__in=["draft", "active"]) & Q(settled_at__isnull=False)),
        name="goal_settled_at_iff_settled",
    ),
    models.CheckConstraint(
        condition=Q(score=None) | (Q(score__lte=100) & ~Q(status__in=["draft", "active"])),
        name="goal_has_a_score_up_to_100_only_when_settled",
    ),
    models.CheckConstraint(condition=~Q(proposed_for=F("proposed_by")), name="goal_is_proposed_for_somebody_else"),
    models.CheckConstraint(condition=~Q(agreed_for=F("agreed_by")), name="goal_is_agreed_for_somebody_else"),
    models.CheckConstraint(condition=~Q(sent_back_for=F("sent_back_by")), name="goal_is_sent_back_for_somebody_else"),
    models.CheckConstraint(condition=~Q(settled_for=F("settled_by")), name="goal_is_settled_for_somebody_else"),
    models.CheckConstraint(condition=~Q(parent=F("id")), name="goal_does_not_support_itself"),
    models.CheckConstraint(condition=~Q(carried_from=F("id")), name="goal_is_not_carried_from_itself"),
]
