"""Turns of phrase: praise without a what, hearsay, several matters, advice, and effects."""

PRAISE = """\
amazing
appreciate
awesome
best colleague
brilliant
excellent
fantastic
good job
good work
great
happy to have you
impressive
incredible
keep it up
keep up
lucky to have you
nice job
nice work
outstanding
perfect
proud of you
superb
terrific
thank you
thanks a
thanks again
thanks for
thanks so
many thanks
well done
wonderful
cheers for
good stuff
superstar
much appreciated
greatly appreciated
you are the best
you rock
"""
ALL_THE_TIME = """\
24/7
all the time
as always
each and every time
every single day
every single time
every time
without exception
"""
ALWAYS = """\
always
constantly
continually
never
"""
HEARSAY = """\
apparently
a little bird
everybody feels
everybody says
everybody thinks
everyone feels
everyone says
everyone thinks
have complained
has been brought to my attention
i am told
i hear that
i hear you
i heard from
i heard that
i've been told
i have been told
i have heard
i've heard
it is said
it has been said
rumor
rumors
rumour
rumours
some colleagues feel
some colleagues say
some colleagues think
the others feel
the others say
the others think
the team feels
the team thinks
they say
word has it
rumour has it
common knowledge
from what i hear
from what i heard
from what i have heard
as i hear
as far as i hear
word is that
"""
ANOTHER = """\
a couple of things
a few other things
a few things
a number of things
and another thing
another thing
another point
apart from that
besides that
by the way
in other news
last but not least
on a different note
on another note
on top of that
one more thing
secondly
several things
some other things
thirdly
two things
unrelated
separately
on a separate note
as for the other
while i am at it
while i'm at it
while we are at it
while we're at it
"""
ADVICE = """\
be careful to
could you
had better
i advise you
i recommend
i suggest
i would suggest
if you could
it would be better if
make sure
my advice
next time
ought to
please
remember to
should
try to
you could
you have to
you may want to
you might want to
you must
you need to
"""
EFFECT = """\
as a result
because
cost
costs
else
gave
give
gives
helped
helps
instead of waiting
it makes
leads to
led to
lets
made
makes
means
meant
missed
otherwise
otherwise the
saved
saves
so i
so that
so the
so they
so we
spares
that way
then
therefore
to avoid
was lost
we could
we would
were lost
without it
would help
would let
would make
would save
you will see
"""
