"""What reports have told before their check-ins."""

from datetime import datetime
from random import Random

from checkins.models import CheckIn, Preparation, PreparationQuestion, Priority
from checkins.queries.library import STARTING_PREPARATION

WENT_WELL = [
    "Two lines run with the new controller, and the night shift uses the fault cards.",
    "The sample room answers within a day now.",
    "The training for the new loom is over, and nobody had to repeat it.",
]
IN_THE_WAY = [
    "The grading lamp is shared with samples, so lots wait until after four.",
    "Orders change after the warp is on.",
    "Too many small meetings on Tuesdays.",
]
NEEDS = ["A decision on the second lamp.", "An hour with planning.", "Nothing this time."]
PRIORITIES = ["Finish the fault cards for line 3", "Agree dates for the audit", "Hand the sample shelf over"]


def told_before(checkin: CheckIn, at: datetime, random: Random) -> tuple[Preparation, Priority]:
    """How it has been, and what comes first; unsaved."""
    asked = [str(text) for kind, text in STARTING_PREPARATION if kind == PreparationQuestion.Kind.TEXT]
    told = [random.choice(words) for words in (WENT_WELL, IN_THE_WAY, NEEDS)]
    answers = [list(pair) for pair in zip(asked, told, strict=True)]
    return (
        Preparation(checkin=checkin, mood=random.randint(2, 5), answers=answers, shared_at=at),
        Priority(series=checkin.series, added_for=checkin, text=random.choice(PRIORITIES), created_at=at),
    )
