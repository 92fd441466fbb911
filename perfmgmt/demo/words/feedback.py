"""What they say to each other, and note for themselves."""

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
