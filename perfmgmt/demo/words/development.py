"""What they want to grow in."""

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
