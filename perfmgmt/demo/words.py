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
    "You asked the night shift before changing their board. They use the new one, which I did not expect.",
    "The apprentice told me you let him set the bath alone and stood beside him. He talks of nothing else.",
    "You noticed that lot 4081 was the wrong blue before it was rinsed. That saved 300 metres.",
    "Your handover had three lines and everything I needed. I was weaving ten minutes later.",
    "You stayed calm when the buyer called twice in an hour, and gave her a date that held.",
    "In the Thursday round you asked the one who had said nothing. That is where the answer came from.",
]
SUGGESTIONS = [
    "In the colour meeting the figures came after the decision. Next time, could you send the page the day before?",
    "The night shift learned of the new grading from the board. A word in the handover would have saved an hour.",
    "You answered for the apprentice twice in the meeting with the buyer. He knew the answer: let him try first.",
    "The order list had three versions on Thursday. One place for it, and a line on what changed, would help us.",
    "Your mail on the new dates reached sales, but not planning. We promised a lot we could not weave.",
    "When you say “soon” I plan for this week and you mean this month. A day would help me.",
    "The sample came back with “not yet” on it. Two words on what is missing would save us a round.",
    "You took the hard call yourself again. I would like to take the next one, with you listening.",
]
ASKED = [
    ["What should I keep doing in the new handover to finishing?", "What would make it easier for your shift?"],
    ["What did you notice in the last colour meeting I led?", "What should I try next time?"],
    ["Which moment of the last weeks showed {name} at their best?", "What would help {name} most right now?"],
]
ANSWERED = [
    "The handover page saves us ten minutes at every change of shift. Please put the open lots on top.",
    "You let everybody finish their sentence. Next time end ten minutes earlier: the bath does not wait.",
    "Two lots would have gone out wrong without the second look. I would like to see more of the why written down.",
    "The dye house runs more quietly since. The updates have become rare, so planning guesses now and then.",
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
    "Which of my goals matters most until the end of the quarter?",
    "Who looks after the samples during the fair?",
    "What we tell the hotel group about the late lot",
    "Training: two places on the course in Guimarães",
]
PRIVATE_POINTS = ["Ask about the pay step, once we are alone", "Say thank you for Thursday"]
PROMISES = [
    "Send fault cards to the night shift",
    "Quote for a second grading lamp",
    "Agree dates with planning",
    "Show Jakub the colour room",
    "Write down how the line is started",
    "Ask the mill in Alvão for its waste figures",
    "Book the course",
    "Put the open lots on the handover page",
]
SHARED_NOTES = [
    "Fault cards tried on line 2. Friday cover agreed until the end of the quarter.",
    "Second lamp: ask Declan before Monday. Late lots go first.",
    "Growth: a week beside planning, dates to be agreed.",
    "The bath stopped twice. Both times the filter: it goes on the weekly list.",
    "Handover page works. Finishing wants the open lots on top.",
    "Short one today. Goals are where they should be.",
]
PRIVATE_NOTES = ["Seemed tired. Ask next time, without a list.", "Wants to lead the round. Find a date."]
SKIP_REASONS = [
    "The fair takes both of us this week.",
    "Late lots had to go out first.",
    "Nothing on the agenda, and we spoke on Tuesday.",
    "The new loom is being set up that morning.",
]
ASPIRATIONS = [
    "In two years I would like to plan a whole line, and be the one whom others ask about grading.",
    "I want to stay close to the cloth, and to train people who are new here.",
    "I would like to understand what happens before and after my own work, and perhaps lead a small team.",
    "To speak in front of customers without reading from the page.",
]
GROWTH = [
    ("Plans ahead", "Shadow planning for a week"),
    ("Trains others", "Teach the fault cards to the night shift"),
    ("Explains findings", "Present the monthly figures to weaving"),
    ("Leads a meeting", "Run the Thursday round three times"),
    ("Negotiates with mills", "Go along to the next price talk"),
]
WHAT_GOOD_LOOKS_LIKE = [
    "Others can plan with it without asking again.",
    "Somebody who is new does it alone in their second week.",
    "The decision is made in the meeting, not after it.",
]
GROWTH_ACTIONS = {
    "experience": [
        "Take over the Monday page for a month",
        "Stand in at planning for two weeks",
        "Lead one price talk",
    ],
    "people": ["Meet somebody from finishing every second week", "Ask Inês how she prepares the collection"],
    "course": ["Two days on colour measurement in Guimarães", "The evening course on planning"],
}
SUPPORT = ["Two days a month without shifts", "The course is paid", "Samira opens the door at planning", ""]
SELF_WORDS = [
    "I finished the grading routine and the night shift uses it. I would again ask them before writing it.",
    "The first weeks went slowly because I waited for figures. Since I take them from the machine myself it moves.",
    "I am proud of the handover page. I am less happy with how late I said that the lamp was missing.",
    "Two of my goals ended where I wanted them. For the third I asked too late who else had to agree.",
]
SELF_LEARNT = [
    "I would say sooner that something is late. Twice people had planned with my date already.",
    "I would begin with the night shift. They knew the answer, and I asked them last.",
    "I would do less at once: one routine that holds is worth more than three that are tried.",
]
MANAGER_WORDS = [
    "Moved two thirds of the undyed yarn to mills we can visit in a day, and changed how we buy while doing it.",
    "Turned the fault cards from an idea into a habit: eleven of twelve lots were marked before the shift ended.",
    "Kept the line running through a hard spring and trained two colleagues on the way.",
    "Found out why the blue drifts, and wrote it so that the next shift could act on it the same night.",
]
MANAGER_KEEP = [
    "Keep asking before writing. It is why people use what comes out of it.",
    "Keep the Monday page. Three teams plan with it now.",
    "Keep telling me early. The lot in spring was saved because I heard of it on the first day.",
]
GOAL_WORDS = [
    "One goal was reached, one came most of the way. The figures are with the goals.",
    "The measure moved later than planned, and then faster. I expect the rest in the next quarter.",
    "Both goals ended as agreed, one of them with a date that moved once.",
]
NEXT_WORDS = ["What I would like to take on next:", "The next step follows from the last quarter:"]
NEXT_WORDS_OF_MANAGER = [
    "I would be glad to see this agreed in the first week.",
    "Agreed in the talk; dates to follow.",
]
GROWTH_WORDS = ["This would help the whole line.", "It came up in three check-ins, and I think the time is right."]
FOR_HR = [
    "Ready for more within a year.",
    "Nothing to add.",
    "Looks for a place closer to planning. Please talk to me.",
]
COMMENTS = ["Thank you. I see it the same way.", "", "", "I would like to talk about the second answer once more.", ""]

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
NOTED = [  # days ago, author, about whom or one of their own goals, words
    (
        2,
        "manager",
        "employee",
        "She asked the dyers before she changed the plan. Say at the check-in what that saved.",
    ),
    (9, "manager", "nils", "Quiet in the last two reviews. Ask him what he would need to speak first."),
    (24, "manager", "employee", "The supplier call on the 3rd: she had each figure ready. Good for the review."),
    (1, "employee", "manager", "Ask Samira who decides about the second dye bath, and until when."),
    (
        6,
        "employee",
        "goal",
        "The last step came from the trial in hall 2, not from the new yarn.",
    ),
    (18, "employee", "colleague", "Kofi explained the tariff with a drawing. Thank him, and say what it changed."),
]

ASKED_OUTSIDE = ["How was it to work with me on your last order?", "What would make the next one easier?"]
FROM_OUTSIDE = (
    "When our order of blankets came two days late you rang before we had noticed, and sent half of it ahead. That "
    "saved our opening. I would have liked to hear on the Friday already that the loom was down."
)
TOO_FAR = "Whoever put somebody like you at a vat was half asleep. Do us all a favour and go back to school."
WHY_TOO_FAR = "It says nothing about my work. It is an insult."
BLUNT = "The warp you set up on Monday was wrong in three places, and I lost the morning over it. Count twice, please."
WHY_BLUNT = "I found this rude."
KEPT_BECAUSE = "It is blunt, but about what happened and what to do next time. Perhaps talk it over at the loom."
