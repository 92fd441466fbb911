"""Who may do what with a goal they can read; asked by template, view and API alike.

They ask about what is loaded: `GoalQuerySet.with_people` brings the owner, the cycle and the contributors.
"""

from datetime import date, datetime

from goals.models import Goal, GoalComment, GoalCycle, GoalTemplate
from people.models import Department, Person, ServiceToken
from people.rules import leads


def can_draft_for(viewer: Person, owner: Person) -> bool:
    """For oneself, or as a manager for a report."""
    return owner.is_active and (viewer == owner or leads(viewer, owner))


def can_write_for(viewer: Person, belongs_to: str, team: Department | None) -> bool:
    """Call a goal the company's: HR administrators, and who leads it all; a team's: who leads people there, and HR."""
    if belongs_to == Goal.BelongsTo.PERSON or viewer.is_hr_admin:
        return True
    if team is None:
        return viewer.manager_id is None and bool(viewer.departments_led)
    if viewer.hr_scope.everyone or team.pk in viewer.hr_scope.departments:
        return True
    return team.pk in viewer.departments_led or (viewer.department_id == team.pk and bool(viewer.departments_led))


def speaks_for(viewer: Person) -> list[str]:
    """Whose goals they may write: their own in any case, and where there is one of which they may, a team's."""
    scope, company, team = viewer.hr_scope, Goal.BelongsTo.COMPANY, Goal.BelongsTo.TEAM
    of_teams = viewer.is_hr_admin or scope.everyone or bool(scope.departments) or bool(viewer.departments_led)
    may = {team: of_teams, company: can_write_for(viewer, company, None)}
    return [Goal.BelongsTo.PERSON, *(value for value, is_allowed in may.items() if is_allowed)]


def can_draft_in(viewer: Person, cycle: GoalCycle, day: date) -> bool:
    """HR administrators at any time; everybody from when drafting opens, and once it has ended as HR allows it."""
    if cycle.closed_at:
        return False
    is_allowed_late = cycle.takes_late_goals or not cycle.is_past_drafting(day)
    return viewer.is_hr_admin or (is_allowed_late and not cycle.is_before_drafting(day))


def can_move_into(viewer: Person, cycle: GoalCycle, day: date) -> bool:
    """Take a draft there from another cycle: while goals are drafted there in time, for a late one has to show it."""
    return can_draft_in(viewer, cycle, day) and (viewer.is_hr_admin or not cycle.is_past_drafting(day))


def can_edit(viewer: Person, goal: Goal) -> bool:
    """A draft by the two who agree on it; later only its owner, and only words and readers."""
    if goal.cycle.closed_at or goal.is_settled:
        return False
    return viewer.pk == goal.owner_id or (goal.status == Goal.Status.DRAFT and _manages(viewer, goal))


def can_propose(viewer: Person, goal: Goal) -> bool:
    """Ask the other one for a yes, where one is needed."""
    if goal.status != Goal.Status.DRAFT or goal.cycle.closed_at or goal.waits_for_a_yes:
        return False
    return _manages(viewer, goal) or (viewer.pk == goal.owner_id and needs_a_yes(goal))


def needs_a_yes(goal: Goal) -> bool:
    """Whether the owner alone cannot start it: its cycle asks for agreement, or it is late, and somebody can agree."""
    return has_manager(goal.owner) and (goal.cycle.requires_agreement or goal.is_late)


def has_manager(owner: Person) -> bool:
    """Whether there is a manager to agree with; one who has left agrees to nothing."""
    return owner.manager is not None and owner.manager.is_active


def can_agree(viewer: Person, goal: Goal) -> bool:
    """The one who did not propose it; the owner alone where nobody's yes is needed."""
    if goal.status != Goal.Status.DRAFT or goal.cycle.closed_at:
        return False
    if viewer.pk == goal.owner_id:
        return goal.waits_for_owner or not needs_a_yes(goal)
    return goal.waits_for_manager and _manages(viewer, goal)


def can_send_back(viewer: Person, goal: Goal) -> bool:
    """Whoever is asked for a yes may say what is missing instead."""
    if goal.cycle.closed_at:
        return False
    if viewer.pk == goal.owner_id:
        return goal.waits_for_owner
    return goal.waits_for_manager and _manages(viewer, goal)


def can_update(viewer: Person, goal: Goal) -> bool:
    """Owner, manager and contributors tell how it goes."""
    if goal.status != Goal.Status.ACTIVE or goal.cycle.closed_at:
        return False
    return _is_one_of_the_two(viewer, goal) or viewer in goal.contributors.all()


def can_feed(caller: Person | ServiceToken, goal: Goal) -> bool:
    """Tell a figure for another system: whoever tells how it goes, and a service that reads the goal."""
    return isinstance(caller, ServiceToken) or can_update(caller, goal)


def can_rebaseline(viewer: Person, goal: Goal) -> bool:
    """Owner and manager change what was agreed, with a reason."""
    return goal.status == Goal.Status.ACTIVE and not goal.cycle.closed_at and _is_one_of_the_two(viewer, goal)


def can_weigh_in(viewer: Person, goal: Goal) -> bool:
    """Owner and manager say how much a goal that supports theirs counts in it."""
    return not goal.is_settled and not goal.cycle.closed_at and _is_one_of_the_two(viewer, goal)


def can_settle(viewer: Person, goal: Goal) -> bool:
    """Owner and manager say how it ended, in a closed cycle too; a draft can only be dropped."""
    return not goal.is_settled and _is_one_of_the_two(viewer, goal)


def can_reopen(viewer: Person, goal: Goal) -> bool:
    """Owner and manager take back how it ended, until the cycle is closed; what was carried over stays ended."""
    return goal.is_settled and not goal.cycle.closed_at and _is_one_of_the_two(viewer, goal)


def can_only_settle(viewer: Person, goal: Goal) -> bool:
    """Where its cycle is closed, how it ended is all that is left to say."""
    return goal.has_only_its_end_left and can_settle(viewer, goal)


def can_hand_over(viewer: Person, goal: Goal) -> bool:
    """Owner and manager give it to somebody else while it can change; of a leaver's goal that is the manager."""
    return not goal.is_settled and not goal.cycle.closed_at and _is_one_of_the_two(viewer, goal)


def can_keep_tags(viewer: Person) -> bool:
    """HR administrators: what tags are called concerns everybody."""
    return viewer.is_hr_admin


def can_hand_out(viewer: Person, person: Person) -> bool:
    """Give a goal of the library to somebody: their manager, or an HR administrator."""
    return person.is_active and viewer != person and (leads(viewer, person) or viewer.is_hr_admin)


def can_keep_as_template(viewer: Person, goal: Goal) -> bool:
    """Its owner and their manager, for themself alone."""
    return _is_one_of_the_two(viewer, goal)


def can_rewrite_template(viewer: Person, template: GoalTemplate) -> bool:
    """One's own; HR keeps those of the organisation in the administration."""
    return can_drop_template(viewer, template)


def can_drop_template(viewer: Person, template: GoalTemplate) -> bool:
    """One's own; HR keeps those of the organisation in the administration."""
    return template.author_id == viewer.pk


def can_carry_over(viewer: Person, goal: Goal) -> bool:
    """Owner and manager take what is unfinished along, once."""
    is_left = goal.status in {Goal.Status.ACTIVE, Goal.Status.PARTLY, Goal.Status.MISSED}
    return is_left and _is_one_of_the_two(viewer, goal)


def can_see_health(viewer: Person) -> bool:
    """Counts by department, for those who look after people for HR."""
    return bool(viewer.hr_scope)


def can_comment(viewer: Person, goal: Goal) -> bool:
    """Whoever reads it, from the agreement until its cycle is closed; a draft is talked about by sending it back."""
    return viewer.is_active and goal.status != Goal.Status.DRAFT and not goal.cycle.closed_at


def can_follow(viewer: Person, goal: Goal) -> bool:
    """Whoever reads it, but for its owner, who hears of everything anyway."""
    return viewer.is_active and viewer.pk != goal.owner_id


def can_correct_comment(viewer: Person, comment: GoalComment, now: datetime) -> bool:
    """One's own, for half an hour, while the goal takes comments."""
    if not can_withdraw_comment(viewer, comment) or not can_comment(viewer, comment.goal):
        return False
    return comment.withdrawn_at is None and now <= comment.correctable_until


def can_withdraw_comment(viewer: Person, comment: GoalComment) -> bool:
    """One's own."""
    return viewer.pk == comment.author_id


def _manages(viewer: Person, goal: Goal) -> bool:
    return leads(viewer, goal.owner)


def _is_one_of_the_two(viewer: Person, goal: Goal) -> bool:
    return viewer.pk == goal.owner_id or _manages(viewer, goal)
