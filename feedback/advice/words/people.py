"""Words for what somebody is, rather than for what they did."""

# Judgements of a character.
LABELS = """\
a born leader
a natural
a perfectionist
a control freak
a team player
a real team player
a true team player
a people person
a hard worker
a slacker
a star
a genius
an asset
arrogant
attitude problem
bad attitude
careless
charismatic
childish
cold and
cold person
cynical
defensive
difficult in
difficult person
difficult to work with
disorganised
disorganized
disrespectful
egoistic
gifted
hard to work with
high performer
immature
impatient
incompetent
indecisive
inflexible
insecure
introverted
irresponsible
lack ambition
lack commitment
lack confidence
lack drive
lack motivation
lack passion
know-it-all
know-all
loser
lazy
low performer
motivated enough
naive
not committed
not loyal
not motivated
not smart
disloyal
snob
bully
hot-headed
bad-tempered
lacks ambition
lacks commitment
lacks confidence
lacks drive
lacks motivation
lacks passion
lacking in confidence
lacking in motivation
tactless
ungrateful
arrogance
laziness
too quiet
too shy
trustworthy
likeable
natural talent
negative about
negative person
not a leader
not a team player
passive-aggressive
pessimistic
positive and
positive person
right attitude
rude
rude to
self-centred
self-centered
selfish
shy
sloppy
smart person
smartest
stubborn
stupid
talented
thin-skinned
toxic
troublemaker
unfriendly
unmotivated
unprofessional
unreliable
wrong attitude
"""
# Words for a temper, which counts of written reviews find in those about women above all.
TEMPER = """\
abrasive
bitchy
bossy
bubbly
catty
drama queen
feisty
high maintenance
high-maintenance
hormonal
hysterical
irrational
like a mother
moody
motherly
nagging
over-emotional
overly emotional
overreact
overreacted
overreacting
pushy
sharp elbows
sharp-elbowed
shrill
so sensitive
strident
too nice
too sensitive
too soft
whiny
"""
# These have another sense too, so they count of a person alone.
TEMPER_OF_A_PERSON = """\
aggressive
dramatic
emotional
intimidating
sensitive
"""
AGE = """\
at his age
at her age
at your age
boomer
digital native
for his age
for her age
for someone so young
for someone your age
for somebody so young
for your age
fresh blood
generation z
gen z
grandpa
grandma
mature for
maturely for
millennial
old dog
old-fashioned
old school
old-school
over the hill
overqualified
past her prime
past his prime
past your prime
senior moment
set in her ways
set in his ways
set in their ways
set in your ways
too old
too young
young and dynamic
young and hungry
young lady
young man
youthful energy
"""
SURPRISE = """\
a credit to your people
a credit to your race
although you are a woman
despite her disability
despite his disability
despite your disability
exotic
eloquent for
for a blind person
for a deaf person
for a foreigner
for a girl
for a guy
for a man
for a mother
for a non-native
for a woman
for an immigrant
for somebody like you
for someone like you
inspiring given your
not bad for a
surprisingly articulate
surprisingly good
surprisingly well
well spoken
well-spoken
you people
your accent
"""
