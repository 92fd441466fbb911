"""What makes feedback help little, check by check: a sentence for its writer, and an example of a better wording."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from feedback.advice.english import is_english
from feedback.advice.words import any_word, moments, people, phrases

FEWEST_WORDS, MOST_WORDS, MOST_ALSO = 4, 120, 1
SOMEBODY = r"(?:you|he|she|they|[A-Z][a-z]+)"
STATES = "seemed|appeared|needed|wanted|liked|loved|tended|lacked|looked|disorganised|disorganized|talented|unmotivated"
A_DEED = re.compile(
    rf"\b{SOMEBODY}(?:'d| had| even| also| then| first| just| all| both| \w+ly)*"
    rf" (?!(?:{STATES})\b)(?:\w+ed|{'|'.join(moments.PAST.split())})\b"
)
A_RESULT = re.compile(
    r"\byour (?:\w+ ){1,5}?(?:hangs|\w{3,}ed|let|made|gave|kept|caught|meant|told|spared)\b", re.IGNORECASE
)
THANKS_FOR_DOING = re.compile(
    r"\b(?:thanks|thank you) for (?:\w+ly )?"
    r"(?!(?:being|doing|everything|anything|having|helping|supporting|working)\b)\w+ing\b",
    re.IGNORECASE,
)
A_FIGURE = re.compile(r"\b\d+\b|[“\"][^”\"]{3,}[”\"]")
A_MONTH = re.compile(r"\b(?:in|since|last|until|of) (?:March|May)\b")
AN_OCCASION = re.compile(
    r"\b(?:in|during|at|after|before) (?:the|our|your|my|this|that|monday's) (?:\w+ ){0,2}"
    r"(?:meeting|call|review|workshop|demo|stand-up|interview|talk|audit|fair|accident|merger|move|training|funeral)\b",
    re.IGNORECASE,
)
MOMENT, DAY = any_word(moments.MOMENT), any_word(moments.DAYS)
LABELS, AGE, SURPRISE, TEMPER = (
    any_word(words) for words in (people.LABELS, people.AGE, people.SURPRISE, people.TEMPER)
)
A_QUALITY = r"(?:\w+ly|always|never|a|an|so|too|very|rather|quite|more|less|bit|little|such|really|often)"
TEMPER_OF_A_PERSON = re.compile(
    rf"\b(?:am|are|is|was|were|be|being|been|got|get|gets|became|become|sound|seem|come across as|came across as)"
    rf"(?: {A_QUALITY})* (?:{'|'.join(people.TEMPER_OF_A_PERSON.split())})\b",
    re.IGNORECASE,
)
ARTICULATE = re.compile(r"\b(?:are|is|was|were|being|so|very|really) (?:\w+ )?articulate\b", re.IGNORECASE)
PRAISE, ALL_THE_TIME = any_word(phrases.PRAISE), any_word(phrases.ALL_THE_TIME)
ALWAYS = re.compile(
    rf"(?:\b{SOMEBODY}(?:'re|'s|'ve)?(?: (?:are|is|have|has|do|will|just|simply))*"
    r"|\byour (?:\w+ ){1,2}(?:are|is)|(?:^|[.!?] )You) "
    rf"(?:{'|'.join(phrases.ALWAYS.split())})\b"
)
HEARSAY = any_word(phrases.HEARSAY)
PEOPLE_SAY = re.compile(
    r"\b(?:people|many|others|colleagues|everyone|everybody|somebody|someone)"
    r" (?:have |has |often )?(?:say|says|said|think|thinks|feel|feels|complain|complained|tell me|told me|mentioned)\b",
    re.IGNORECASE,
)
ANOTHER = any_word(phrases.ANOTHER)
ALSO = re.compile(r"(?:^|[.!?;] )(?:also|and also|besides|plus|moreover|furthermore|in addition)\b", re.IGNORECASE)
COUNTED = re.compile(r"\bfirst(?:ly)?, .*\bsecond(?:ly)?, ", re.IGNORECASE | re.DOTALL)
ADVICE, EFFECT = any_word(phrases.ADVICE), any_word(phrases.EFFECT)
ORDER = re.compile(r"(?:^|[.!?;:] )(?:consider|start|stop|try) ", re.IGNORECASE)


@dataclass(frozen=True)
class Advice:
    """One thing that would make feedback clearer. It blocks nothing and is stored nowhere."""

    key: str
    text: Promise | str
    example: Promise | str


Check = Callable[[str], bool]
CHECKS: list[tuple[Check, Advice]] = []


def check(key: str, text: Promise | str, example: Promise | str) -> Callable[[Check], Check]:
    """Decorates what says whether a piece of advice is due."""

    def listed(applies: Check) -> Check:
        CHECKS.append((applies, Advice(key, text, example)))
        return applies

    return listed


def advise(text: str) -> Iterator[Advice]:
    """What would make it clearer; nothing where it is empty or not English."""
    text = " ".join(text.replace("’", "'").split())
    if text and is_english(text):
        yield from (advice for applies, advice in CHECKS if applies(text))


@check(
    "short",
    _("A few words can mean anything. Which moment do you have in mind?"),
    _("“Be nicer” → “On Tuesday you read your mail while Hana spoke. She stopped in the middle.”"),
)
def _is_short(text: str) -> bool:
    return _length(text) <= FEWEST_WORDS and not (PRAISE.search(text) or LABELS.search(text))


@check(
    "long",
    _("A text this long is hard to take in. Keep the moment that matters most; the others can wait or be told."),
    _("What happened, what it led to, what next: a sentence for each"),
)
def _is_long(text: str) -> bool:
    return _length(text) > MOST_WORDS


@check(
    "label",
    _("This judges who somebody is. Say what they did or said, so that they can do something about it."),
    _("“You are unreliable” → “The figures came on Thursday instead of Monday”"),
)
def _is_a_label(text: str) -> bool:
    return LABELS.search(text) is not None


@check(
    "no-example",
    _("Nothing here could be seen or heard. When was it, and what did they do?"),
    _("“You communicate well” → “On Monday you explained the tariff with a drawing”"),
)
def _has_no_example(text: str) -> bool:
    is_told_otherwise = any(applies(text) for applies in (_is_short, _is_a_label, _is_praise_alone, _advises))
    return not (is_told_otherwise or _can_be_pictured(text))


@check(
    "no-what",
    _("It is kind, and does not say for what. What did they do that you would like to see again?"),
    _("“Great job!” → “Your checklist halved the calls I get at night. Thank you.”"),
)
def _is_praise_alone(text: str) -> bool:
    return PRAISE.search(text) is not None and not (_shows_a_deed(text) or LABELS.search(text) or _advises(text))


@check(
    "absolute",
    _("“Always” and “never” are answered with the one exception. Name the times you remember."),
    _("“You never answer” → “I wrote on Monday and on Wednesday and have no answer yet”"),
)
def _is_absolute(text: str) -> bool:
    return bool(ALWAYS.search(text) or ALL_THE_TIME.search(text))


@check(
    "hearsay",
    _("What others are said to think can be neither asked about nor answered. Say what you saw yourself."),
    _("“People say you are hard to reach” → “I rang you three times on Friday”"),
)
def _is_hearsay(text: str) -> bool:
    return bool(HEARSAY.search(text) or PEOPLE_SAY.search(text))


@check(
    "several",
    _("This is more than one matter, and only one of them will be heard. Send them one by one."),
    _("The call on Monday here; the invoice in a text of its own"),
)
def _is_several(text: str) -> bool:
    return bool(ANOTHER.search(text) or COUNTED.search(text)) or len(ALSO.findall(text)) > MOST_ALSO


@check(
    "no-effect",
    _("It asks for something and does not say what that would change. What happens otherwise?"),
    _("“Send the list earlier” → “Send the list a day earlier, so that I can check the prices”"),
)
def _has_no_effect(text: str) -> bool:
    return _advises(text) and EFFECT.search(text) is None


@check(
    "temper",
    _(
        "Words for a temper. Where researchers counted the words of many written reviews, these stood in those of "
        "women far more often than in those of men who had done the same. Say what was done or said."
    ),
    _("“You were aggressive” → “You said no before he had finished his offer”"),
)
def _is_of_a_temper(text: str) -> bool:
    return bool(TEMPER.search(text) or TEMPER_OF_A_PERSON.search(text))


@check(
    "age",
    _(
        "Words about age. In experiments the same work was judged differently once the reader believed its author to "
        "be older or younger. Would you write it to somebody of another age?"
    ),
    _("“Quick, for your age” → “You learned the new till in two days”"),
)
def _is_of_an_age(text: str) -> bool:
    return AGE.search(text) is not None


@check(
    "surprise",
    _(
        "It sounds surprised. In surveys and interviews, people who are few where they work tell that such praise "
        "makes them feel as guests. Say what was good about it."
    ),
    _("“You are so articulate” → “You answered the board’s three questions in two minutes”"),
)
def _is_surprised(text: str) -> bool:
    return bool(SURPRISE.search(text) or ARTICULATE.search(text))


def _length(text: str) -> int:
    return len(text.split())


def _advises(text: str) -> bool:
    return bool(ADVICE.search(text) or ORDER.search(text))


def _shows_a_deed(text: str) -> bool:
    return any(one.search(text) for one in (A_DEED, A_RESULT, THANKS_FOR_DOING, A_FIGURE))


def _can_be_pictured(text: str) -> bool:
    """Whether it names a moment, a deed, a figure or words that were said."""
    return _shows_a_deed(text) or any(one.search(text) for one in (MOMENT, DAY, A_MONTH, AN_OCCASION))
