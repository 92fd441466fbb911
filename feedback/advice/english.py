"""Whether a text is English, told by the commonest words of a few languages and by letters English does without."""

import re

WORD = re.compile(r"[^\W\d_]+")

# Words that two of the languages share stand in neither list.
ENGLISH = """\
a about after all and any are as at be because been before but by can could did do does every everything for from
had has have he her his how i if is it its job just me more my never not of on or our out she should so
than thank thanks that the them then there they this to us very was we were what when which who will with without
work would you your yours
brilliant done during good great impressive job keep nice please really stop try well
"""
OTHERS = """\
aber alle alles auch bist danke dass dein deine dem den der dich die dir du ein eine einen einfach er es für gut
gute hast ich im immer ist mit nicht noch oder sehr sie sind und uns viel von weiter wenn wie wir zu
avec ce dans des elle est et je la le les merci mais nous pas pour que qui sont sur ta te toi ton toujours
tous tout tu très un une vous
con de del el ella eres gracias los las muy nunca pero por siempre una y yo
che di gli grazie il molto non per più sei sempre sono tutti
bom com ele mais muito não os para por sempre um uma você
altijd bent dat een en goed het ik je jij niet ook te van voor wij zijn
"""
COMMON, FOREIGN = frozenset(ENGLISH.split()), frozenset(OTHERS.split())


def is_english(text: str) -> bool:
    """Whether it holds more English words than others; a text without either is taken for none."""
    words = [word.lower() for word in WORD.findall(text)]
    foreign = sum(word in FOREIGN or not word.isascii() for word in words)
    return sum(word in COMMON for word in words) > foreign
