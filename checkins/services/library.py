"""What HR keeps for others to begin with."""

from datetime import datetime

from django.conf import settings
from django.utils.translation import override

from checkins.models import PreparationQuestion, SuggestedQuestion
from checkins.queries.library import STARTING_QUESTIONS
from core.deeds import deed
from people.models import Person


@deed
def keep_question(*, question: SuggestedQuestion | PreparationQuestion, actor: Person, now: datetime) -> None:
    """Store a question as HR filled it in; what was asked with it before stays as it was asked."""
    question.save()


@deed
def drop_question(*, question: SuggestedQuestion | PreparationQuestion, actor: Person, now: datetime) -> None:
    """It is offered no more."""
    question.delete()


@deed
def load_starting_questions(*, actor: Person | None, now: datetime) -> int:
    """Put the questions we begin with into the library, in each language; how many were not there yet."""
    wanted = []
    for language, _name in settings.LANGUAGES:
        with override(language):
            wanted += [
                SuggestedQuestion(occasion=occasion, language=language, text=str(text))
                for occasion, texts in STARTING_QUESTIONS.items()
                for text in texts
            ]
    before = SuggestedQuestion.objects.count()
    SuggestedQuestion.objects.bulk_create(wanted, ignore_conflicts=True)
    return SuggestedQuestion.objects.count() - before
