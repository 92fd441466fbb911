"""Why something cannot be done with feedback, for the person who tried."""

from core.refusals import Refusal


class FeedbackToOneself(Refusal):
    """Feedback goes to somebody else who works here."""


class AudienceIsNotOffered(Refusal):
    """HR does not allow it, or it makes no sense for this recipient."""


class ReadersHaveChanged(Refusal):
    """Since the page said who would read it, the manager whom it names is another one."""


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


class CommentIsWithdrawn(Refusal):
    """Likewise those of a comment on praise."""


class FeedbackIsNotReportable(Refusal):
    """By its giver, or by somebody whom it was not sent to."""


class ReportedAlready(Refusal):
    """Each person reports a piece of feedback once."""


class ReportIsSettled(Refusal):
    """Nothing waits for a decision any more."""


class SettlerIsConcerned(Refusal):
    """Nobody decides in a matter of their own."""


class AskIsSettled(Refusal):
    """Answered or declined before."""


class RequestIsOver(Refusal):
    """The due date has passed, or the people it was made for have changed."""


class RemindedAlready(Refusal):
    """One reminder, by hand or by itself, is all that anybody gets."""


class AskedIsAway(Refusal):
    """Nobody is reminded while on leave."""


class DueDateIsNoLater(Refusal):
    """The date can only be put off."""


class OutsidersAreNotAllowed(Refusal):
    """HR has not switched it on, or there are too many."""


class LinkIsOver(Refusal):
    """Used, over, or never made."""


class AskedIsConcerned(Refusal):
    """The one who asks and the one it is about are not asked."""


class NoteIsGone(Refusal):
    """Its author deleted it in another window."""
