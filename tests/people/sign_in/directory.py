"""A small SAML identity provider: it reads the request it is sent and signs its answer with a real key."""

import base64
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from lxml import etree
from onelogin.saml2.utils import OneLogin_Saml2_Utils

URL = "https://directory.example/saml"
STAMP = "%Y-%m-%dT%H:%M:%SZ"
SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success"
ANSWER = """<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
 xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_{a}" Version="2.0" IssueInstant="{now}" Destination="{to}"
 InResponseTo="{asked}"><saml:Issuer>{issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="{status}"/>
</samlp:Status>{assertion}</samlp:Response>"""
ASSERTION = """<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ID="_{b}"
 Version="2.0" IssueInstant="{now}"><saml:Issuer>{issuer}</saml:Issuer><saml:Subject>
<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">42</saml:NameID>
<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData
 NotOnOrAfter="{until}" Recipient="{to}" InResponseTo="{asked}"/></saml:SubjectConfirmation></saml:Subject>
<saml:Conditions NotBefore="{since}" NotOnOrAfter="{until}"><saml:AudienceRestriction>
<saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>
<saml:AuthnStatement AuthnInstant="{now}" SessionIndex="_{a}"><saml:AuthnContext><saml:AuthnContextClassRef>
urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>
<saml:AttributeStatement>{attributes}</saml:AttributeStatement></saml:Assertion>"""
ATTRIBUTE = """<saml:Attribute Name="{name}"><saml:AttributeValue xsi:type="xs:string">{value}</saml:AttributeValue>
</saml:Attribute>"""


def key_and_certificate() -> tuple[str, str]:
    """A new pair, in PEM."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "directory.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    kind = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return key.private_bytes(*kind).decode(), certificate.public_bytes(serialization.Encoding.PEM).decode()


@dataclass
class Directory:
    """Says `attributes` of whoever comes; `spoil` changes what it says around them."""

    key: str
    certificate: str
    attributes: dict[str, str] = field(default_factory=dict)
    spoil: dict[str, str] = field(default_factory=dict)
    is_signed: bool = True

    def answer(self, address: str) -> str:
        """What the person's browser posts after it was sent to `address`."""
        asked = parse_qs(urlsplit(address).query)["SAMLRequest"][0]
        request = etree.fromstring(zlib.decompress(base64.b64decode(asked), -15))
        now = datetime.now(UTC)
        said: dict[str, Any] = {
            "a": uuid4().hex,
            "b": uuid4().hex,
            "asked": request.get("ID"),
            "to": request.get("AssertionConsumerServiceURL"),
            "audience": request.findtext("{*}Issuer"),
            "issuer": URL,
            "status": SUCCESS,
            "now": now.strftime(STAMP),
            "since": (now - timedelta(minutes=1)).strftime(STAMP),
            "until": (now + timedelta(minutes=5)).strftime(STAMP),
            "attributes": "".join(ATTRIBUTE.format(name=name, value=v) for name, v in self.attributes.items()),
        } | self.spoil
        assertion = ASSERTION.format(**said)
        if self.is_signed:
            signed = OneLogin_Saml2_Utils.add_sign(assertion, self.key, self.certificate)
            assertion = signed.decode() if isinstance(signed, bytes) else signed
        return base64.b64encode(ANSWER.format(**said, assertion=assertion).encode()).decode()
