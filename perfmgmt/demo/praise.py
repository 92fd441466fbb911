"""What the company stands for, and what people answer to praise that everybody reads."""

from datetime import datetime, timedelta
from uuid import UUID

from development.models import CompanyValue
from feedback.models import Audience, Feedback, Kind, NamedValue, PraiseComment, PraiseReaction
from perfmgmt.demo.company import Company
from perfmgmt.demo.dates import workday

VALUES = {
    "Say it early": "We say it while it can still be mended.",
    "Look twice": "We check what we hand on, so that nobody has to do it after us.",
    "Lend a hand": "We help before we are asked, also beyond our own hall.",
    "Waste nothing": "We leave water, cloth and each other’s time as we would like to find them.",
}
TOGETHER = (
    "The audit of the effluent plant passed without a finding. You three wrote down every reading for six weeks, "
    "nights included, and the auditor asked whether she may show your log to others."
)
SAID = (
    "I saw the log on the wall of the plant. I copied the columns for our vats.",
    "Thank you. Half of it was the night shift.",
)
RESPONSES = ("celebrate", "thumb", "support")
LOOKED_AT = 60


def write_praise(company: Company, now: datetime) -> None:
    """Four values, one praise to three people, and responses to the latest."""
    values = [
        CompanyValue.objects.create(name=name, meaning=meaning, position=place)
        for place, (name, meaning) in enumerate(VALUES.items(), start=1)
    ]
    lead = _to_three(company, workday(now - timedelta(days=2)))
    for key, text, hours in (("employee", SAID[0], 3), ("nils", SAID[1], 5)):
        said_at = min(lead.sent_at + timedelta(hours=hours), now)
        PraiseComment.objects.create(feedback=lead, author=company.known[key], text=text, created_at=said_at)
    people = [company.known[key] for key in ("employee", "manager", "colleague", "skip", "tomas", "oluwaseun")]
    for praise in Feedback.objects.on_the_wall().with_people().newest_first()[:LOOKED_AT]:
        for value in company.random.sample(values, company.random.choice([0, 1, 1, 2])):
            NamedValue.objects.create(feedback=praise, value=value)
        for person in company.random.sample(people, company.random.randint(0, 4)):
            if person not in (praise.giver, praise.recipient):
                kind = company.random.choice(RESPONSES)
                PraiseReaction.objects.create(feedback=praise, person=person, kind=kind, created_at=praise.sent_at)


def _to_three(company: Company, sent_at: datetime) -> Feedback:
    """Praise for everyone to Nils, Jakub and Kofi."""
    pieces: list[Feedback] = []
    for key in ("nils", "jakub", "colleague"):
        piece = Feedback.objects.create(
            giver=company.known["manager"],
            recipient=company.known[key],
            kind=Kind.PRAISE,
            text=TOGETHER,
            audience=Audience.EVERYONE,
            lead=pieces[0] if pieces else None,
            sent_key=UUID(int=company.random.getrandbits(128), version=4),
            sent_at=sent_at,
        )
        pieces.append(piece)
    return pieces[0]
