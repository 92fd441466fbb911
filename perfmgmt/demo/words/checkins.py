"""What they talk about when they meet."""

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
