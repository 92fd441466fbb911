"""What managers decide about prompts, and HR about the dashboard."""

from datetime import datetime

from core.deeds import deed
from people.models import Person
from perfmgmt.models import DismissedPrompt, PromptChoice, TeamSettings


@deed
def dismiss_prompt(*, fact: str, actor: Person, now: datetime) -> None:
    """Put a fact aside: it is not told again; a second time changes nothing."""
    DismissedPrompt.objects.get_or_create(manager=actor, fact=fact, defaults={"dismissed_at": now})


@deed
def show_prompts(*, are_shown: bool, actor: Person, now: datetime) -> None:
    """Be prompted, or not."""
    PromptChoice.objects.update_or_create(person=actor, defaults={"are_shown": are_shown})


@deed
def keep_team_settings(*, kept: TeamSettings, actor: Person, now: datetime) -> TeamSettings:
    """Store them as they were filled in."""
    kept.save()
    return kept
