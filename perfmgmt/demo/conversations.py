"""What the people of the tour say about goals, how they respond, and who follows which."""

from datetime import datetime, timedelta

from goals.models import Goal, GoalComment, GoalFollow, GoalReaction, GoalUpdate
from people.models import Person
from perfmgmt.demo.company import Company

SAID = {
    "on-track": (
        "Good to see. What made the difference?",
        "Doing the small lots first. I will write it down.",
    ),
    "at-risk": ("What is in the way? I have time on Thursday.", "The second bath. Thursday helps, thank you."),
    "off-track": (
        "Shall we look at the target together this month?",
        "Yes, please. It rests on one delivery.",
    ),
}
ASKED = "Declan, could the lab lend us a spectrophotometer for a week?"
FOR_EVERYONE = "Each of you has a part in this one. Ask me anything about it here."


def write_conversations(company: Company, now: datetime) -> None:
    """Under each goal of the manager's reports a question and an answer; the company's goals have followers."""
    known = company.known
    reports = [person for person in known.values() if person.manager_id == known["manager"].pk]
    goals = Goal.objects.active().filter(owner__in=reports, last_updated_at__isnull=False)
    for goal in goals.select_related("owner").order_by("owner__employee_id", "title"):
        _talk(goal, company, now)
    for goal in Goal.objects.active().filter(owner=known["top"], audience="company").order_by("title"):
        _say(goal, known["top"], FOR_EVERYONE, now - timedelta(days=9))
        for key in ("employee", "colleague", "manager", "hr"):
            GoalFollow.objects.create(goal=goal, person=known[key], created_at=now - timedelta(days=8))


def _talk(goal: Goal, company: Company, now: datetime) -> None:
    known, update = company.known, GoalUpdate.objects.filter(goal=goal).newest_first()[0]
    question, answer = SAID[update.health]
    asked_at = min(update.created_at + timedelta(hours=3), now - timedelta(hours=2))
    asked = _say(goal, known["manager"], question, asked_at)
    answered = _say(goal, goal.owner, answer, min(asked_at + timedelta(hours=5), now))
    _react(answered, known["manager"], "thumb")
    _react(update, known["manager"], "celebrate" if update.health == "on-track" else "support")
    if update.health != "on-track":
        GoalFollow.objects.create(goal=goal, person=known["manager"], created_at=asked.created_at)
        help_asked = _say(goal, known["manager"], ASKED, asked_at + timedelta(hours=1))
        help_asked.mentioned.add(known["skip"])
        _react(help_asked, known["skip"], "support")
    if goal.owner == known["employee"]:
        GoalFollow.objects.create(goal=goal, person=known["skip"], created_at=asked.created_at)


def _say(goal: Goal, author: Person, text: str, at: datetime) -> GoalComment:
    return GoalComment.objects.create(goal=goal, author=author, text=text, created_at=at)


def _react(to: GoalComment | GoalUpdate, person: Person, kind: str) -> None:
    thing = {"comment": to} if isinstance(to, GoalComment) else {"update": to}
    GoalReaction.objects.create(person=person, kind=kind, created_at=to.created_at, **thing)
