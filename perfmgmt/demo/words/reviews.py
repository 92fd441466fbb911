"""What they write when they look back."""

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
