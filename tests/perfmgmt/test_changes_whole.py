"""What is kept of the settings stands on a page of changes, or is left out for a reason."""

from datetime import datetime

from django.db.models import Model

from core.models import NoticeSchedule, NoticeWording
from core.notices.services import Wanted, choose_notices
from people.models import Person
from perfmgmt.changes.kinds import FOR_HR, FOR_IT, OF_ONESELF
from perfmgmt.models import TeamSettings
from perfmgmt.team.services import keep_team_settings
from tests.cast import Company
from tests.ops.test_models import models
from tests.perfmgmt.test_changes import page_for

# Models of which nothing is shown.
ON_THEIR_OWN_PAGE = {
    "core.LegalCase": "has pages of its own, for those concerned",
    "feedback.FeedbackReport": "is read where reports are settled",
    "feedback.FeedbackRuling": "is read where reports are settled",
    "feedback.PulseAction": "stands with the results it came from",
    "feedback.PulseItem": "is written once, with its wave",
    "feedback.PulseWave": "stands with its thresholds on the page of the pulse",
    "goals.GoalTemplate": "is a text of its author",
    "goals.HandedTemplate": "is a goal by now, with a history of its own",
    "goals.TemplateKeyResult": "is a part of its template",
    "people.ReportingSpell": "says again what the manager in the profile says",
    "perfmgmt.PromptChoice": "is seen where it is switched",
    "reviews.Closing": "is watched where the cycle closes",
    "reviews.RatingPoint": "is locked with its cycle, and another scale after it",
    "reviews.RatingScale": "is locked with its cycle, and another scale after it",
    "reviews.ReviewTemplate": "is locked once in use: a change is another version",
    "reviews.Section": "is locked with its template",
    "reviews.Question": "is locked with its template",
}
# What people write, agree and do with each other never stands on these pages.
CONTENT = {
    "checkins": "Series CheckIn SkipReason Preparation Priority TalkingPoint Note Action",
    "development": "Plan GrowthArea Action",
    "feedback": "Feedback FeedbackRequest Ask OutsideAsk NamedValue PraiseReaction PraiseComment",
    "goals": "GoalComment Goal KeyResult GoalUpdate UpdateValue Rebaseline GoalFollow GoalReaction AlignedWeight",
    "reviews": "Review Part Answer Quote ProposedGoal GrowthProposal NextGoal GrowthFrom",
}
FIELDS_LEFT_OUT = {
    "people.Delegation": {"during": "the first and the last day in moments"},
    "people.Invitation": {"by": "is who made the change"},
    "people.ServiceToken": {"made_at": "is when the change was made"},
    "perfmgmt.DataCopy": dict.fromkeys(("attempts", "expires_at", "size", "state"), "is how the work goes"),
    "reviews.ReviewCycle": dict.fromkeys(("launched_at", "closed_at"), "is when the state changed"),
}


def fields_of(model: type[Model]) -> set[str]:
    """What the table of its events keeps of it."""
    events: type[Model] = model.pgh_event_model  # type: ignore[attr-defined]
    return {field.name for field in events._meta.concrete_fields if not field.name.startswith("pgh_")}


def test_what_is_kept_of_settings_is_shown_or_left_out_for_a_reason() -> None:
    content = {f"{app}.{name}" for app, names in CONTENT.items() for name in names.split()}
    shown: dict[str, set[str]] = {}
    for kind in (*OF_ONESELF, *FOR_HR, *FOR_IT):
        path = kind.about.split("__")[0].removesuffix("_id")
        shown.setdefault(kind.model._meta.label, {"id", path}).update(kind.fields)
    kept = {model._meta.label: model for model in models(joins=True) if hasattr(model, "pgh_event_model")}
    assert kept.keys() - shown.keys() == content | ON_THEIR_OWN_PAGE.keys()
    left_out = {label: fields_of(kept[label]) - names for label, names in shown.items()}
    wanted = {label: set(fields) for label, fields in FIELDS_LEFT_OUT.items()}
    assert {label: names for label, names in left_out.items() if names} == wanted


def facts(reader: Person, name: str, kind: str) -> list[tuple[str, str, str]]:
    latest, *_rest = page_for(reader, name, kind=kind).context["page"]
    return [(one.field, one.before, one.now) for one in latest.differences]


def test_texts_of_notices_and_the_team_page_are_told_to_hr(company: Company, now: datetime) -> None:
    NoticeWording.objects.create(kind="goal_agreed", language="en", subject="Well done")
    assert ("kind", "–", "A goal is agreed") in facts(company.hr_admin, "changes_people", "wording")
    keep_team_settings(kept=TeamSettings(shows_teams_below=True), actor=company.hr_admin, now=now)
    assert facts(company.hr_admin, "changes_people", "team") == [("teams further down", "–", "yes")]


def test_ones_own_working_days_and_chat_are_told_in_words(company: Company, now: datetime) -> None:
    nils = company.nils
    wanted = {"goals": Wanted(by_chat=True)}
    NoticeSchedule.objects.create(person=nils, working_days=[1, 2])
    choose_notices(person=nils, wanted=wanted, schedule={}, actor=nils, now=now)
    assert ("working days", "–", "Mon, Tue") in facts(nils, "changes", "schedule")
    chosen = facts(nils, "changes", "notices")
    assert {("topic", "–", "Goals"), ("by chat", "–", "yes")} <= set(chosen)
