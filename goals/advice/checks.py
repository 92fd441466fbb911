"""What makes a goal vague, check by check: a sentence for its writer, and an example of a better wording."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goals.advice.words import any_word, phrases, verbs
from goals.models import GoalCycle, KeyResult, Measure

FEWEST_WORDS, MOST_WORDS, MOST_RESULTS, MOST_GOALS = 3, 20, 5, 5
FIGURE = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d(?!\w))\d+(?:[.,]\d+)?(?!\w)")  # a year measures nothing
MONTHS = "jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez"
DATE = re.compile(
    rf"\b[QH][1-4]\b|\b\d{{1,2}}(st|nd|rd|th|\.)? (of )?({MONTHS})\w*|\b({MONTHS})\w* \d{{1,2}}\b", re.IGNORECASE
)
ACTIVITY = any_word(verbs.ACTIVITY, first=True)
ACTIVITY_AT_THE_END = re.compile(rf"({'|'.join(verbs.ACTIVITY_AT_THE_END.split())})$", re.IGNORECASE)
DIRECTION = any_word(verbs.DIRECTION)
AS_USUAL = any_word(verbs.AS_USUAL, first=True)
HEDGES, AMOUNTS, FASHION = any_word(phrases.HEDGES), any_word(phrases.AMOUNTS), any_word(phrases.FASHION)
AVOIDANCE, ABSOLUTES = any_word(phrases.AVOIDANCE, first=True), any_word(phrases.ABSOLUTES)
OUTCOME = any_word(phrases.OUTCOME)
WAY = re.compile(r"(?<!\w)(from|von) \D{0,3}\d", re.IGNORECASE)
VERBS = "|".join(
    re.escape(verb) for verb in f"{verbs.ACTIVITY}{verbs.DIRECTION}{verbs.AS_USUAL}{verbs.CHANGE}".split("\n") if verb
)
TWO = re.compile(rf"(;|(?<!\w)(and|as well as|plus|und|sowie) (also )?({VERBS})(?!\w))", re.IGNORECASE)


@dataclass(frozen=True)
class Writing:
    """A goal while it is written, as far as it says something."""

    title: str
    measures: Sequence[Measure | KeyResult] = ()
    cycle: GoalCycle | None = None
    starts_on: date | None = None
    due_on: date | None = None
    rolls_up: bool = False  # goals that support it count too
    has_parent: bool = False
    could_have_a_parent: bool = False
    others: int = 0  # unfinished goals of its owner in the same cycle

    @property
    def counting(self) -> list[Measure | KeyResult]:
        """The key results that say how far it has come."""
        return [measure for measure in self.measures if measure.weight]

    @property
    def figures(self) -> list[str]:
        """The figures in its title that are no dates, as they are written."""
        return FIGURE.findall(DATE.sub("", self.title))

    @property
    def says_an_outcome(self) -> bool:
        """Whether the title says what is different afterwards, by a figure or a comparison."""
        return bool(OUTCOME.search(self.title) or WAY.search(self.title))


@dataclass(frozen=True)
class Advice:
    """One thing that would make a goal clearer. It blocks nothing and is stored nowhere."""

    key: str
    text: Promise | str
    example: Promise | str


Check = Callable[[Writing], bool]
CHECKS: list[tuple[Check, Advice]] = []


def check(key: str, text: Promise | str, example: Promise | str) -> Callable[[Check], Check]:
    """Decorates what says whether a piece of advice is due."""

    def listed(applies: Check) -> Check:
        CHECKS.append((applies, Advice(key, text, example)))
        return applies

    return listed


def advise(writing: Writing) -> Iterator[Advice]:
    """What would make it clearer, the title first; nothing while there is no title."""
    if writing.title.strip():
        yield from (advice for applies, advice in CHECKS if applies(writing))


@check(
    "short",
    _("A word or two can mean anything. Say what will be different."),
    _("“Onboarding” → “New colleagues ship their first change within 10 days instead of 25”"),
)
def _is_short(writing: Writing) -> bool:
    return len(writing.title.split()) < FEWEST_WORDS


@check(
    "long",
    _("Nobody remembers a title this long. Say the change in a dozen words; the reasons go below."),
    _("“Customers get an answer within 4 hours instead of 11”, and the reasons in the description"),
)
def _is_long(writing: Writing) -> bool:
    return len(writing.title.split()) > MOST_WORDS


@check(
    "activity",
    _("This is something to do. What will be different once it is done?"),
    _("“Launch the customer portal” → “60 % of orders come through the portal instead of by phone”"),
)
def _is_an_activity(writing: Writing) -> bool:
    title = writing.title.strip()
    begins = ACTIVITY.search(title) or ACTIVITY_AT_THE_END.search(title)
    return begins is not None and not writing.says_an_outcome


@check(
    "direction",
    _("It says in which direction, but not how far. From where to where?"),
    _("“Improve delivery times” → “Orders arrive within 3 days instead of 5”"),
)
def _has_no_distance(writing: Writing) -> bool:
    return DIRECTION.search(writing.title) is not None and not (writing.counting or writing.figures)


@check(
    "usual",
    _("This goes on anyway. What will be better than it is today?"),
    _("“Ensure good support” → “9 of 10 customers call their problem solved, up from 7”"),
)
def _is_as_usual(writing: Writing) -> bool:
    keeps_a_range = any(measure.upper is not None for measure in writing.measures)
    return AS_USUAL.search(writing.title.strip()) is not None and not keeps_a_range


@check(
    "hedge",
    _("Trying succeeds whatever comes of it. Say what you mean to reach."),
    _("“Try to answer faster” → “First answers within 4 hours instead of 11”"),
)
def _is_hedged(writing: Writing) -> bool:
    return HEDGES.search(writing.title) is not None


@check(
    "amount",
    _("“Several”, “better” or “soon” mean something else to everybody. Name the figure or the day."),
    _("“Visit customers regularly” → “Each of my 12 customers visited once a quarter”"),
)
def _is_without_amount(writing: Writing) -> bool:
    return AMOUNTS.search(writing.title) is not None and not writing.says_an_outcome


@check(
    "two",
    _("These look like two goals. One may be reached and the other not: write them down separately."),
    _("“Cut returns and launch the new shop” → “Returns from 8 % to 5 %”, and a goal for the shop"),
)
def _is_two(writing: Writing) -> bool:
    return TWO.search(writing.title) is not None


@check(
    "fashion",
    _("Words like these sound good and say little. What would somebody see?"),
    _("“World-class service” → “9 of 10 customers would recommend us, up from 7”"),
)
def _is_fashionable(writing: Writing) -> bool:
    return FASHION.search(writing.title) is not None


@check(
    "avoidance",
    _("It says what shall not be. What will be there instead, and how much of it?"),
    _("“Avoid late shipments” → “98 of 100 orders leave on the day that was promised”"),
)
def _avoids(writing: Writing) -> bool:
    return AVOIDANCE.search(writing.title.strip()) is not None


@check(
    "absolute",
    _("“Always”, “never” and “everyone” break on the first exception. Which share would be good?"),
    _("“Never miss a deadline” → “19 of 20 reports on the day they are due”"),
)
def _is_absolute(writing: Writing) -> bool:
    return ABSOLUTES.search(writing.title) is not None


@check(
    "no-measure",
    _("Nothing measures it yet. How would you and your manager tell that you are there?"),
    _("Key result: “Metres dyed twice”, from 4.1 % to 2 %"),
)
def _is_not_measured(writing: Writing) -> bool:
    return not writing.measures and not writing.rolls_up


@check(
    "no-weight",
    _("No key result counts: all have the weight 0, so the goal stays without progress."),
    _("Give the one that matters most the weight 1"),
)
def _counts_nothing(writing: Writing) -> bool:
    return bool(writing.measures) and not writing.counting and not writing.rolls_up


@check(
    "other-figure",
    _("The title names a figure that no key result measures."),
    _("“Returns from 8 % to 5 %” with the key result “Returns”, from 8 % to 5 %"),
)
def _says_another_figure(writing: Writing) -> bool:
    if not writing.measures:
        return False
    known = {figure for one in writing.measures for figure in (one.start, one.target, one.upper) if figure is not None}
    named = {figure for one in writing.measures for figure in FIGURE.findall(f"{one.title} {one.unit}")}
    return not all(figure in named or _same(figure, known) for figure in writing.figures)


@check(
    "yes-no",
    _("Only yes or no measures it, so nobody can tell until the end how it goes."),
    _("“Portal is live” (yes or no) → “Orders through the portal”, from 0 % to 60 %"),
)
def _is_told_at_the_end(writing: Writing) -> bool:
    return bool(writing.counting) and all(one.kind == KeyResult.Kind.YES_NO for one in writing.counting)


@check(
    "task",
    _("A key result reads like something to do. Measure what comes of it."),
    _("“Hold 6 workshops” → “People who use the new form”, from 0 to 40"),
)
def _measures_tasks(writing: Writing) -> bool:
    steps = KeyResult.Kind.MILESTONES
    return any(one.kind != steps and ACTIVITY.search(one.title.strip()) is not None for one in writing.measures)


@check(
    "many-results",
    _("With more than five key results nobody knows which matters. Keep the ones you would decide by."),
    _("Two or three key results; the others as points for your check-ins"),
)
def _has_many_results(writing: Writing) -> bool:
    return len(writing.measures) > MOST_RESULTS


@check(
    "many-goals",
    _("Five goals are open already in this cycle. What would you leave out for this one?"),
    _("Three goals that you look at every week"),
)
def _is_one_of_many(writing: Writing) -> bool:
    return writing.others >= MOST_GOALS


@check(
    "no-parent",
    _("It supports no other goal. Which goal of your manager, your team or the company does it help?"),
    _("Supports: “Half as much water per metre · Greta”"),
)
def _stands_alone(writing: Writing) -> bool:
    return writing.could_have_a_parent and not writing.has_parent


@check(
    "outside",
    _("Its dates lie outside the goal cycle, so it will be looked back at before it is due."),
    _("Due on the last day of the cycle, or written in the cycle it belongs to"),
)
def _lies_outside(writing: Writing) -> bool:
    cycle = writing.cycle
    if cycle is None:
        return False
    is_early = writing.starts_on is not None and writing.starts_on < cycle.starts_on
    return is_early or (writing.due_on is not None and writing.due_on > cycle.ends_on)


def _same(figure: str, known: set[Decimal]) -> bool:
    """Whether a figure of the title, with a comma for thousands or for decimals, is one of those that are measured."""
    return any(Decimal(figure.replace(",", comma)) in known for comma in (".", ""))
