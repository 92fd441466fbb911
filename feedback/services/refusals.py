"""Why something cannot be done with feedback, for the person who tried."""

from core.refusals import Refusal


class FeedbackToOneself(Refusal):
    """Feedback goes to somebody else who works here."""


class AudienceIsNotOffered(Refusal):
    """HR does not allow it, or it makes no sense for this recipient."""


class GoalIsNotShared(Refusal):
    """The giver or the recipient may not read the goal it would name."""


class TooManyRecipients(Refusal):
    """One text goes to a few people, not to a crowd."""


class ValueIsNotOffered(Refusal):
    """HR has taken it out of use."""


class TooLateToCorrect(Refusal):
    """Half an hour has passed."""


class FeedbackIsWithdrawn(Refusal):
    """Its words are gone."""


class AskIsSettled(Refusal):
    """Answered or declined before."""


class RequestIsOver(Refusal):
    """The due date has passed, or the people it was made for have changed."""


class AskedIsConcerned(Refusal):
    """The one who asks and the one it is about are not asked."""


class NoteIsGone(Refusal):
    """Its author deleted it in another window."""
