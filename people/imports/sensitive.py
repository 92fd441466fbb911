"""Headings of what nobody asked for: pay, bank, numbers of the state, birth, health, home and the like.

In folded letters, in English and German, and the commonest of the languages around. No field of our own may be here:
what is cannot be asked about, so it never arrives.
"""

import re

WORDS = [  # that stand by themselves, or beside a number as in `Salary2024`
    *("pay", "paid", "pay ?grades?", "pay ?rates?", "pay ?slips?", "payments?", "wages?", "commissions?"),
    *("allowances?", "incomes?", "earnings?", "incentives?", "benefits?", "ctc", "ote", "equity", "pensions?"),
    r"payroll(?! (?:id|no|nr|number|code)\b)",  # of a person, it is the employee id
    *("(?:hour|hourly|day|daily|week|weekly|month|monthly|annual|base|overtime|billing) ?rates?", "ratings?"),
    *("(?:total|base|annual) comp", "compa? ratio", "iban", "bic", "swift", "sort code", "account (?:no|number)"),
    *("ssn", "nino?", "nif", "cpf", "pesel", "personnummer", "tax(?:es)?", "tax ?(?:id|code|class|no|number)"),
    *("national (?:id|insurance)", "visas?", "work permits?", "dob", "d o b", "age", "sex", "race", "union", "blood"),
    *("marriage", "married", "spouses?", "children", "dependants?", "dependents?", "next of kin", "veterans?"),
    *("streets?", "zip", "zip ?codes?", "post ?codes?", "home (?:town|city|country|county|state)", "plz", "hausnummer"),
    *("(?:tele|cell|mobile|smart)?phones?", "tel", "mobiles?", "mobil", "mobilnummer", "fax", "konto", "kontoinhaber"),
    *("alter", "rente", "kinder", "zulagen?", "pramien?", "praemien?", "bezuge", "bezuege", "brutto", "netto"),
]
PARTS = [  # of a word, wherever they stand in it
    *("salar", "salair", "sueldo", "stipend", "wynagrodz", "зарплат", "оклад", "remunera", "compensation"),
    *("netpay", "grosspay", "basepay", "bonus", "gehalt", "gehaelter", "lohn", "loehne", "vergutung", "verguetung"),
    *("entgelt", "besoldung", "tantieme", "provision", "stundensatz", "tagessatz", "verdienst", "einkommen"),
    *(r"\bbank", "kontonummer", "social security", "social insurance", "sozialversicherung", "steuer", "passport"),
    *("reisepass", "personalausweis", "aufenthalt", "immigration", "birth", "geburt", "naissance", "nacimiento"),
    *("nascimento", "nascita", "geboorte", "urodzen", "рожден", "gender", "geschlecht", "sexual", "sexuell", "religio"),
    *("konfession", "ethni", "herkunft", "racial", "nationality", "nationalitat", "nationalitaet", "citizen"),
    *("burgerschaft", "buergerschaft", "staatsangehorig", "staatsangehoerig", "marital", "familienstand"),
    *("ehepartner", "disab", "behinder", "health", "medical", "sickness", "gesundheit", "krank", "schwanger"),
    *("pregnan", "allerg", "vaccin", "gewerkschaft", "emergency", "notfall", "anschrift", "wohn", "strasse"),
    *("postleitzahl", "telefon", "handy", "bewertung", "beurteilung", "password", "passwort", "kennwort"),
]
SENSITIVE = re.compile(rf"\b(?:{'|'.join(WORDS)})\b|{'|'.join(PARTS)}")
# An address is somebody's home, unless it says what else it is.
ADDRESS = re.compile("address|adress")
NOT_HOME = re.compile(r"mail|\b(?:work|office|site|location|business|ip|web)\b|buro|buero|dienst|arbeits|firmen")
NUMBERS = re.compile(r"\d+")


def is_sensitive(name: str) -> bool:
    """Whether a heading, folded, names what is never stored."""
    words = " ".join(NUMBERS.sub(" ", name).split())
    return bool(SENSITIVE.search(words) or (ADDRESS.search(words) and not NOT_HOME.search(words)))
