"""Questions to begin with: three for each driver, to be taken out of use or added to as one likes."""

from datetime import datetime

from django.utils.translation import gettext as _

from core.deeds import deed
from feedback.models import Driver, PulseQuestion
from people.models import Person


@deed
def begin_bank(*, actor: Person | None, now: datetime) -> int:
    """Put in those that are not there yet, in the language of whoever does it; returns how many."""
    known = {text.lower() for text in PulseQuestion.objects.values_list("text", flat=True)}
    missing = [
        PulseQuestion(driver=driver, text=text)
        for driver, texts in _questions().items()
        for text in texts
        if text.lower() not in known
    ]
    return len(PulseQuestion.objects.bulk_create(missing))


def _questions() -> dict[Driver, list[str]]:
    return {
        Driver.EXPECTATIONS: [
            _("I know what is expected of me in the weeks ahead."),
            _("I can tell which of my tasks matters most."),
            _("When priorities change, I hear of it in time."),
        ],
        Driver.FEEDBACK: [
            _("In the last weeks somebody told me something that helps me do better work."),
            _("I hear what went well as often as what did not."),
            _("I can say openly what I think of how we work."),
        ],
        Driver.RECOGNITION: [
            _("Good work is noticed here."),
            _("In the last weeks somebody thanked me for something I did."),
            _("What my team achieves is seen beyond the team."),
        ],
        Driver.GROWTH: [
            _("I am learning something that I want to learn."),
            _("Somebody here takes an interest in how I develop."),
            _("I see where I could go from my present role."),
        ],
        Driver.MEANING: [
            _("I know whom my work helps."),
            _("What I do most days is worth doing."),
            _("I understand how my goals belong to those of the company."),
        ],
        Driver.MANAGER: [
            _("My manager makes time for me when I need it."),
            _("My manager clears things out of the way that hold me up."),
            _("I can tell my manager when something goes wrong."),
        ],
        Driver.RECOMMENDATION: [
            _("How likely is it that you would recommend this company as a place to work?"),
            _("How likely is it that you would recommend your team as a place to work?"),
            _("How likely is it that you would apply here again?"),
        ],
    }
