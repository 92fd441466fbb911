"""What the people of Larkfell Looms say and want."""

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
        Aim("Fewer metres dyed twice", "Metres dyed again", 41, 20, "of 1,000"),
        Aim("Every lot inspected within a day", "Lots inspected in 24 hours", 62, 95, "%", "percentage"),
        Aim("Two weavers trained to grade cloth", "Training steps done", 0, 5, "", "milestones"),
        Aim("Less water in each kilo of cloth", "Litres a kilo", 78, 60, "l"),
        Aim("The new bath runs without a stop", "Unplanned stops a month", 9, 2),
        Aim("Colour cards that match under every light", "Cards measured again", 0, 240),
    ],
    "Weaving": [
        Aim("Looms stand still less", "Hours stopped a week", 34, 20, "h"),
        Aim("Night shift grades its own cloth", "Shifts that grade", 10, 90, "%", "percentage"),
        Aim("Warps planned a week ahead", "Orders planned in time", 55, 85, "%", "percentage"),
        Aim("A handover everyone can read", "Handovers on paper", 100, 0, "%", "percentage"),
        Aim("Fewer broken ends on linen", "Ends broken in 1,000 picks", 12, 7),
    ],
    "Design": [
        Aim("The spring collection is drawn by its day", "Patterns signed off", 0, 24),
        Aim("Samples that need one round, not three", "Rounds a sample", 3, 1),
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
        Aim("An offer within two days", "Days to an offer", 6, 2),
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
NOTES = {
    "on-track": [
        "The new routine holds, also on late shifts.",
        "Two more steps done than planned for this week.",
        "The figures of Monday's page agree with ours now.",
        "The team took it over without me.",
    ],
    "at-risk": [
        "Waiting for a part since last week; the mill in Alvão may lend one.",
        "Two of us were away, so we lost a week.",
        "The target is still possible if the lamp comes in time.",
    ],
    "off-track": [
        "Customs kept the flax for 16 days; the date cannot be met any more.",
        "The measure went the wrong way after the change of supplier.",
    ],
}
PRAISE = [
    (
        "You marked the faults on the cloth itself before the shift ended. I could set the loom right that evening "
        "instead of guessing next morning."
    ),
    (
        "When the spinning floor flooded you had a second mill on the phone before anybody had told us. "
        "No loom stood still."
    ),
    "You sat with me a whole morning until we found a linen that holds indigo. I have used it in three patterns since.",
    "You told the hotel group the truth about the late lot, and they stayed with us.",
    "Your page with the prices came on Monday at eight, as promised. Planning used it at nine.",
    "You wrote down how the finishing line is started. The new colleague did it alone on her second day.",
]
SUGGESTIONS = [
    "In the colour meeting the figures came after the decision. Next time, could you send the page the day before?",
    "The night shift learned of the new grading from the board. A word in the handover would have saved an hour.",
    "You answered for the apprentice twice in the meeting with the buyer. He knew the answer: let him try first.",
    "The order list had three versions on Thursday. One place for it, and a line on what changed, would help us.",
]
POINTS = [
    "Who grades cloth while Hana is away?",
    "Dye lots from Ribeira: what we do until the new bath",
    "A week beside Oluwaseun to learn planning",
    "The half day on Fridays",
    "What would make next week easier?",
    "Fault cards for the night shift",
    "The second grading lamp",
    "How the new handover works for finishing",
]
PROMISES = [
    "Send fault cards to the night shift",
    "Quote for a second grading lamp",
    "Agree dates with planning",
    "Show Jakub the colour room",
    "Write down how the line is started",
]
SHARED_NOTES = [
    "Fault cards tried on line 2. Friday cover agreed until Christmas.",
    "Second lamp: ask Declan before Monday. Late lots go first.",
    "Growth: a week beside planning, dates to be agreed.",
]
GROWTH = [
    ("Plans ahead", "Shadow planning for a week"),
    ("Trains others", "Teach the fault cards to the night shift"),
    ("Explains findings", "Present the monthly figures to weaving"),
    ("Leads a meeting", "Run the Thursday round three times"),
    ("Negotiates with mills", "Go along to the next price talk"),
]
SELF_WORDS = [
    "I finished the grading routine and the night shift uses it. I would again ask them before writing it.",
    "The first weeks went slowly because I waited for figures. Since I take them from the machine myself it moves.",
    "I am proud of the handover page. I am less happy with how late I said that the lamp was missing.",
]
MANAGER_WORDS = [
    "Moved two thirds of the undyed yarn to mills we can visit in a day, and changed how we buy while doing it.",
    "Turned the fault cards from an idea into a habit: eleven of twelve lots were marked before the shift ended.",
    "Kept the line running through a hard spring and trained two colleagues on the way.",
]
