"""What a goal begins with: doing, changing, or going on as before."""

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
# After "and", they begin a second goal.
CHANGE = """\
cut
double
halve
lower
shorten
win
"""
