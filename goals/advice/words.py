"""What gives a vague goal away, in English and German; each list is matched as whole words, whatever their case."""

import re


def any_word(words: str, *, first: bool = False) -> re.Pattern[str]:
    """Matches one of the phrases, given one a line; as the beginning of the text alone if `first`."""
    phrases = "|".join(re.escape(phrase) for phrase in sorted(words.split("\n"), key=len, reverse=True) if phrase)
    begin = "^(to )?" if first else r"(?<!\w)"
    return re.compile(rf"{begin}({phrases})(?!\w)", re.IGNORECASE)


# Verbs of doing: they say what keeps people busy, not what is different afterwards.
ACTIVITY = """\
analyse
analyze
arrange
assist
attend
begin
build
carry out
collect
communicate
complete
conduct
coordinate
create
define
deploy
design
develop
discuss
document
draft
establish
evaluate
explore
finalise
finalize
finish
handle
help
hold
host
implement
install
introduce
investigate
launch
look at
look into
make
manage
map
meet with
migrate
move
organise
organize
participate
perform
plan
prepare
present
produce
propose
provide
publish
redesign
refactor
release
replace
research
revise
rework
roll out
rewrite
run
schedule
set up
start
support
take part
test
train
update
visit
work
work on
work with
write
ausarbeiten
durchführen
einführen
entwickeln
erstellen
organisieren
schreiben
teilnehmen
unterstützen
veranstalten
vorbereiten
"""
# The same, where German puts the verb at the end.
ACTIVITY_AT_THE_END = """\
ausarbeiten
durchführen
einführen
entwickeln
erstellen
organisieren
schreiben
unterstützen
veranstalten
vorbereiten
"""
# Verbs of change that say in which direction, but not how far.
DIRECTION = """\
accelerate
boost
drive
enable
enhance
expand
facilitate
foster
further
grow
improve
increase
modernise
modernize
optimise
optimize
promote
raise
reduce
simplify
speed up
strengthen
streamline
upgrade
ausbauen
fördern
optimieren
reduzieren
senken
stärken
steigern
verbessern
vereinfachen
"""
# What one would do anyway.
AS_USUAL = """\
be responsible
carry on
continue
do my
do our
ensure
fulfil
fulfill
keep
maintain
make sure
preserve
remain
stay
sicherstellen
weiterführen
weiterhin
"""
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
# After "and", they begin a second goal.
CHANGE = """\
cut
double
halve
lower
shorten
win
"""
