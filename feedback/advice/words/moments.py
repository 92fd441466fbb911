"""What tells of a moment that both can picture: when it was, and deeds that were done."""

MOMENT = """\
after lunch
at the fair
by noon
earlier today
for once
last month
last night
last quarter
last spring
last summer
last autumn
last fall
last time
last week
last winter
last year
on the day
that day
that evening
the other day
the same day
this afternoon
this month
this morning
this quarter
this week
today
tonight
yesterday
"""
DAYS = """\
monday
tuesday
wednesday
thursday
friday
saturday
sunday
january
february
april
june
july
august
september
october
november
december
"""
# Past forms that do not end in “ed”.
PAST = """\
began
broke
brought
built
called
came
caught
chose
cut
drew
drove
fed
flew
forgot
fought
found
gave
held
kept
laid
led
left
let
lost
met
overran
paid
put
ran
rang
read
rebuilt
rewrote
said
sang
sat
sent
set
shut
spent
spoke
split
stood
stuck
swept
taught
thought of
threw
told
took
turned
walked
went
withdrew
won
wrote
"""
