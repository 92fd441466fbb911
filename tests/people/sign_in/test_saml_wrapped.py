"""Answers whose signature is good and covers something else than what they say."""

import base64
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from lxml import etree

from tests.cast import Company
from tests.people.sign_in import test_saml
from tests.people.sign_in.directory import NAMES, Directory
from tests.people.sign_in.doors import is_in
from tests.people.sign_in.test_saml import ACS, MAIL, browser, come

nobody_has_tried_yet, pair, directory = test_saml.nobody_has_tried_yet, test_saml.pair, test_saml.directory

Answer = Any  # an element of lxml, which has no types
SIGNATURE = "{http://www.w3.org/2000/09/xmldsig#}Signature"
OBJECT = "{http://www.w3.org/2000/09/xmldsig#}Object"


def signed(answer: Answer) -> Answer:
    return answer.find(f"{{{NAMES['a']}}}Assertion")


def forged(answer: Answer, email: str, name: str = "_forged") -> Answer:
    """The same assertion about somebody else, without a signature."""
    other = deepcopy(signed(answer))
    other.remove(other.find(SIGNATURE))
    other.set("ID", name)
    other.find(".//{*}NameID").text = "43"
    other.find(".//{*}AttributeValue").text = email
    return other


def before(answer: Answer, email: str) -> None:
    signed(answer).addprevious(forged(answer, email))


def behind(answer: Answer, email: str) -> None:
    signed(answer).addnext(forged(answer, email))


def by_the_same_name(answer: Answer, email: str) -> None:
    signed(answer).addprevious(forged(answer, email, signed(answer).get("ID")))


def around(answer: Answer, email: str) -> None:
    good, other = signed(answer), forged(answer, email)
    good.addprevious(other)
    other.append(good)


def with_its_signature(answer: Answer, email: str) -> None:
    good, other = signed(answer), forged(answer, email)
    other.insert(1, good.find(SIGNATURE))
    good.addprevious(other)


def around_its_signature(answer: Answer, email: str) -> None:
    good, other = signed(answer), forged(answer, email)
    signature = good.find(SIGNATURE)
    other.insert(1, signature)
    good.addprevious(other)
    etree.SubElement(signature, OBJECT).append(good)


def good_one_in_an_object(answer: Answer, email: str) -> None:
    good, other = signed(answer), forged(answer, email, signed(answer).get("ID"))
    other.insert(1, deepcopy(good.find(SIGNATURE)))
    good.addprevious(other)
    etree.SubElement(other.find(SIGNATURE), OBJECT).append(good)


def in_extensions(answer: Answer, email: str) -> None:
    extensions = etree.Element(f"{{{NAMES['p']}}}Extensions")
    extensions.append(forged(answer, email))
    answer.insert(1, extensions)


def good_one_in_extensions(answer: Answer, email: str) -> None:
    good, other = signed(answer), forged(answer, email)
    extensions = etree.Element(f"{{{NAMES['p']}}}Extensions")
    good.addprevious(other)
    extensions.append(good)
    answer.insert(1, extensions)


def whole_answer_in_another(answer: Answer, email: str) -> None:
    inner = deepcopy(answer)
    good = signed(answer)
    good.addprevious(forged(answer, email))
    answer.remove(good)
    extensions = etree.Element(f"{{{NAMES['p']}}}Extensions")
    extensions.append(inner)
    answer.insert(1, extensions)


def written_over(answer: Answer, email: str) -> None:
    answer.find(".//{*}AttributeValue").text = email


def without_its_signature(answer: Answer, email: str) -> None:
    written_over(answer, email)
    signed(answer).remove(signed(answer).find(SIGNATURE))


TWISTS: list[Callable[[Answer, str], None]] = [
    before, behind, by_the_same_name, around, with_its_signature, around_its_signature, good_one_in_an_object,
    in_extensions, good_one_in_extensions, whole_answer_in_another, written_over, without_its_signature,
]  # fmt: skip


@pytest.mark.parametrize("twist", TWISTS, ids=lambda twist: twist.__name__)
def test_a_good_signature_vouches_for_nothing_else(directory: Directory, company: Company, twist: Any) -> None:
    def twisted(answer: Answer) -> Answer:
        twist(answer, company.hr_admin.email)
        return answer

    directory.twist = twisted
    client, answer = come(directory)
    assert (answer.status_code, is_in(client)) == (403, False)


def test_the_same_without_a_twist_lets_nils_in(directory: Directory, company: Company) -> None:
    client, _answer = come(directory)
    assert client.session["_auth_user_id"] == str(company.nils.pk)


def test_a_remark_within_an_address_does_not_shorten_it(directory: Directory, company: Company) -> None:
    """A signature does not cover remarks, so anybody can put one into their own address."""

    def remarked(answer: Answer) -> Answer:
        value = answer.find(".//{*}AttributeValue")
        value.text = company.hr_admin.email
        remark = etree.Comment("x")
        remark.tail = ".evil.example"
        value.append(remark)
        return answer

    directory.attributes = {MAIL: f"{company.hr_admin.email}.evil.example"}
    directory.twist = remarked
    client, answer = come(directory)
    assert (answer.status_code, is_in(client)) == (403, False)
    assert "nobody here has that" in answer.content.decode()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCUMENTS = {
    "grows": f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}]><r>&l9;</r>',
    "reads a file": '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><r>&f;</r>',
    "asks a server": '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/r.dtd"><r/>',
}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_that_would_grow_or_fetch_is_refused(directory: Directory, document: str) -> None:
    client = browser()
    sent = {"SAMLResponse": base64.b64encode(document.encode()).decode()}
    finished = client.get(client.post(ACS, sent)["Location"])
    assert (finished.status_code, "root:" in finished.content.decode()) == (403, False)
