"""What they are after, and what they tell of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Aim:
    """A goal somebody could have: a title and one figure from a start to a target."""

    title: str
    measure: str
    start: int
    target: int
    unit: str = ""
    kind: str = "number"


AIMS: dict[str, list[Aim]] = {
    "Dye house": [
        Aim("Fewer metres dyed twice", "Metres of 1,000 dyed again", 41, 20),
        Aim("Every lot inspected within a day", "Lots inspected in 24 hours", 62, 95, "%", "percentage"),
        Aim("Two weavers trained to grade cloth", "Training steps done", 0, 5, "", "milestones"),
        Aim("Less water in each kilo of cloth", "Litres a kilo", 78, 60, "l"),
        Aim("The new bath runs without a stop", "Unplanned stops a quarter", 38, 10),
        Aim("Colour cards that match under every light", "Cards measured again", 0, 240),
    ],
    "Weaving": [
        Aim("Looms stand still less", "Hours stopped a week", 34, 20, "h"),
        Aim("Night shift grades its own cloth", "Shifts that grade", 10, 90, "%", "percentage"),
        Aim("Warps planned a week ahead", "Orders planned in time", 55, 85, "%", "percentage"),
        Aim("A handover everyone can read", "Handovers on paper", 100, 0, "%", "percentage"),
        Aim("Fewer broken ends on linen", "Ends broken in 10,000 picks", 120, 70),
    ],
    "Design": [
        Aim("The spring collection is drawn by its day", "Patterns signed off", 0, 24),
        Aim("Samples that need one round, not three", "Samples with a second round", 70, 25, "%", "percentage"),
        Aim("A library of weaves everybody finds", "Weaves described", 40, 200),
        Aim("Natural dyes in a third of the range", "Share of patterns", 12, 33, "%", "percentage"),
    ],
    "Yarn and supply": [
        Aim("Two thirds of yarn from within a day", "Yarn from near mills", 42, 66, "%", "percentage"),
        Aim("No loom waits for yarn", "Hours waited a month", 26, 4, "h"),
        Aim("One price page, every Monday", "Mondays kept", 0, 13),
        Aim("Stock counted without closing", "Bays counted while open", 0, 18),
    ],
    "Sales": [
        Aim("Hotels come back", "Guests who order again", 38, 50, "%", "percentage"),
        Aim("An offer within two days", "Hours to an offer", 140, 48, "h"),
        Aim("Twelve new small shops", "Shops signed", 0, 12),
        Aim("Fewer orders changed after the warp", "Orders changed late", 19, 8, "%", "percentage"),
    ],
    "People and offices": [
        Aim("New colleagues meet everyone in a month", "First months complete", 60, 95, "%", "percentage"),
        Aim("Pay queries answered the same day", "Answered the same day", 70, 92, "%", "percentage"),
        Aim("Backups restored, not just kept", "Restores rehearsed", 0, 4, "", "milestones"),
        Aim("One place for every rule", "Pages moved", 0, 80),
    ],
}
COMPANY_AIMS = [
    Aim("Cloth that hotels order twice", "Orders that come again", 44, 55, "%", "percentage"),
    Aim("A mill that wastes a third less", "Waste a metre", 90, 60, "g"),
    Aim("A place people recommend to friends", "Would recommend", 52, 65, "%", "percentage"),
]
TEAM_AIMS = {  # by who leads the team: what it is after, which of the company's goals that supports, and how much
    "skip": (Aim("Every shade right the first time", "Lots right at once", 71, 90, "%", "percentage"), 1, 2),
    "weaving": (Aim("Cloth that needs no second look", "Faults in 100 metres", 14, 6), 1, 1),
    "design": (Aim("Patterns that are chosen again", "Patterns ordered twice", 8, 20), 0, 1),
    "supply": (Aim("Yarn that comes as it was ordered", "Deliveries without a claim", 88, 97, "%", "percentage"), 1, 1),
    "sales": (Aim("Every hotel is visited once a quarter", "Hotels visited", 0, 60), 0, 2),
    "office": (Aim("First weeks that people tell of", "Would recommend their start", 60, 80, "%", "percentage"), 2, 1),
}
TAGS = {  # by title; one is misspelt, as happens
    "Fewer metres dyed twice": ["quality", "waste"],
    "Every lot inspected within a day": ["quality"],
    "Less water in each kilo of cloth": ["water", "waste"],
    "Two weavers trained to grade cloth": ["training", "quality"],
    "Patterns that are chosen again": ["qualtiy"],
    "Cloth that needs no second look": ["Quality"],
    "A mill that wastes a third less": ["waste"],
}
NOTES = {
    "on-track": [
        "The new routine holds, also on late shifts.",
        "Two more steps done than planned for this week.",
        "The figures of Monday's page agree with ours now.",
        "The team took it over without me.",
        "We tried it on line 2 first. From Monday all lines do it.",
        "The buyer came to look and had one question only.",
        "Fewer words, more cloth: the card by the loom does the work.",
        "Finishing says they notice the difference.",
    ],
    "at-risk": [
        "Waiting for a part since last week; the mill in Alvão may lend one.",
        "Two of us were away, so we lost a week.",
        "The target is still possible if the lamp comes in time.",
        "It works by day and not yet by night; I change shifts next week to see why.",
        "The figures are right, but nobody looks at them. I talk to weaving on Thursday.",
    ],
    "off-track": [
        "Customs kept the flax for 16 days; the date cannot be met any more.",
        "The measure went the wrong way after the change of supplier.",
        "The part that broke is made to order. Nothing moves before the end of the month.",
    ],
}
LOOK_BACKS = [
    "What helped was starting with the figures of the machine.",
    "We would have got further if weaving had been asked in the first week.",
    "The target was right; the lamp that came late cost us the last month.",
    "It took one person who kept at it every Monday.",
]
TEMPLATES = [  # of the goal library: title, description, what is measured, from, to, unit
    (
        "Everybody is outside within four minutes",
        "The drill in spring took nine. Who leads a hall agrees the way out with the shift.",
        "Minutes until all are outside",
        9,
        4,
        "min",
    ),
    (
        "Near misses are told, not kept",
        "What nearly happened is told within a day, so that it does not happen.",
        "Near misses told a month",
        2,
        10,
        "",
    ),
]
