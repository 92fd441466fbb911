"""What stands anywhere in a goal: hedges, vague amounts, fashion, and the words of an outcome."""

HEDGES = """\
aim to
as far as possible
attempt
attempts
hopefully
if possible
if time allows
if time permits
intend to
maybe
might
perhaps
possibly
strive
try
try to
where possible
wherever possible
möglichst
nach möglichkeit
versuchen
vielleicht
wenn möglich
"""
AMOUNTS = """\
a few
a lot
adequate
adequately
appropriate
appropriately
as appropriate
as many as
as much as
as needed
as soon as possible
asap
better
considerably
frequently
good
great
many
more often
much
noticeably
numerous
often
regularly
several
sharply
significantly
some
soon
strongly
substantially
sufficient
sufficiently
timely
various
well
deutlich
einige
häufig
mehrere
regelmäßig
so bald wie möglich
verschiedene
viel
viele
zeitnah
"""
FASHION = """\
actionable insights
agile mindset
best-in-class
best in class
best practice
best practices
cutting-edge
deep dive
disrupt
empower
excellence
game changer
game-changer
game-changing
go the extra mile
holistic
leverage
low-hanging fruit
mindset
next level
next-level
north star
paradigm
proactive
proactively
seamless
state of the art
state-of-the-art
synergies
synergy
thought leader
thought leadership
transformation
world-class
world class
exzellenz
ganzheitlich
nachhaltig verankern
synergien
zukunftsfähig
"""
AVOIDANCE = """\
abolish
avoid
do not
don't
no longer
no more
not
prevent
refrain
stop
keine
nicht mehr
verhindern
vermeiden
"""
ABSOLUTES = """\
all the time
always
at all times
every single
everyone
everything
flawless
flawlessly
never
no one
nobody
perfect
perfectly
immer
niemals
perfekt
"""
# Words that say what is different afterwards, whatever the sentence begins with.
OUTCOME = """\
down to
earlier
fewer
half
in less than
instead of
less
per cent
percent
rather than
shorter
so that
sooner
such that
than
twice
anstatt
damit
halb
sodass
statt
weniger
"""
