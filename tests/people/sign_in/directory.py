"""A small SAML identity provider on loopback: pages to sign in at, real keys, and as honest as a test wants it.

It signs with another library than the application checks with.
"""

import base64
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from lxml import etree
from signxml import CanonicalizationMethod, XMLSigner

STAMP = "%Y-%m-%dT%H:%M:%SZ"
SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success"
PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"
NAMES = {"p": "urn:oasis:names:tc:SAML:2.0:protocol", "a": "urn:oasis:names:tc:SAML:2.0:assertion"}
HERE = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="placeholder"/>'
ANSWER = """<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
 xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_{a}" Version="2.0" IssueInstant="{now}"
 Destination="{destination}" InResponseTo="{asked}"><saml:Issuer>{issuer}</saml:Issuer><samlp:Status>
<samlp:StatusCode Value="{status}"/></samlp:Status></samlp:Response>"""
ASSERTION = """<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ID="_{b}"
 Version="2.0" IssueInstant="{now}"><saml:Issuer>{issuer}</saml:Issuer>{signature}<saml:Subject>
<saml:NameID Format="{format}">{name}</saml:NameID>
<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData
 NotOnOrAfter="{until}" Recipient="{to}" InResponseTo="{asked}"/></saml:SubjectConfirmation></saml:Subject>
<saml:Conditions NotBefore="{since}" NotOnOrAfter="{until}"><saml:AudienceRestriction>
<saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>
<saml:AuthnStatement AuthnInstant="{now}" SessionIndex="_{a}"><saml:AuthnContext><saml:AuthnContextClassRef>
urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>
<saml:AttributeStatement>{attributes}</saml:AttributeStatement></saml:Assertion>"""
ATTRIBUTE = """<saml:Attribute Name="{name}"><saml:AttributeValue xsi:type="xs:string">{value}</saml:AttributeValue>
</saml:Attribute>"""
DESCRIPTION = """<?xml version="1.0"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"
 xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="{entity}"><md:IDPSSODescriptor
 protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo>
<ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="{sign_in}"/>
</md:IDPSSODescriptor></md:EntityDescriptor>"""
FORM = """<!doctype html><html lang="en"><title>Larkfell directory</title><form method="post" action="/sign-in">
<label>Who are you? <input name="who"></label><input type="hidden" name="asked" value="{asked}">
<input type="hidden" name="back" value="{back}"><button>Go on</button></form></html>"""
CARRY = """<!doctype html><html lang="en"><title>One moment</title><form method="post" action="{to}">
<input type="hidden" name="SAMLResponse" value="{answer}"><input type="hidden" name="RelayState" value="{back}">
<button>Carry on</button></form></html>"""

Twist = Callable[[Any], Any]


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
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    kind = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return key.private_bytes(*kind).decode(), certificate.public_bytes(serialization.Encoding.PEM).decode()


class RefusedError(Exception):
    """The directory does not take such a request."""


class Directory(ThreadingHTTPServer):
    """Says `attributes` of whoever comes; `spoil` changes what it says around them, `twist` what it has signed."""

    daemon_threads = True

    def __init__(self, key: str, certificate: str) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.key, self.certificate = key, certificate
        self.attributes: dict[str, str] = {}
        self.spoil: dict[str, str] = {}
        self.is_signed = True
        self.twist: Twist | None = None
        self.without = ""  # what an assertion leaves out, as a path
        self.acs = self.audience = ""  # who is known here: the directory was told

    def description(self) -> str:
        """What an application has to know of it."""
        body = "".join(line for line in self.certificate.splitlines() if "CERTIFICATE" not in line)
        return DESCRIPTION.format(entity=self.url, certificate=body, sign_in=f"{self.url}/sign-in")

    def know(self, description: bytes) -> None:
        """Be told of an application, by its own description."""
        told = etree.fromstring(description)
        self.audience = told.get("entityID")
        self.acs = told.find(".//{*}AssertionConsumerService").get("Location")

    def ask(self, address: str) -> str:
        """The page for whoever was sent to `address`. Raises RefusedError."""
        query = parse_qs(urlsplit(address).query, keep_blank_values=True)
        request = etree.fromstring(zlib.decompress(base64.b64decode(query["SAMLRequest"][0]), -15))
        known = (self.audience, self.acs, f"{self.url}/sign-in")
        said = (request.findtext("{*}Issuer"), request.get("AssertionConsumerServiceURL"), request.get("Destination"))
        if request.tag != f"{{{NAMES['p']}}}AuthnRequest" or said != known:
            raise RefusedError(f"{request.tag} {said}")
        return FORM.format(asked=escape(request.get("ID")), back=escape(query.get("RelayState", [""])[0]))

    def carry(self, form: dict[str, str]) -> str:
        """The page that takes an answer back."""
        answer = base64.b64encode(self.answer(form["asked"])).decode()
        return CARRY.format(to=escape(self.acs), answer=answer, back=escape(form.get("back", "")))

    def answer(self, asked: str) -> bytes:
        """What it says to the request `asked`."""
        now = datetime.now(UTC)
        said: dict[str, Any] = {
            "a": uuid4().hex,
            "b": uuid4().hex,
            "asked": asked,
            "to": self.acs,
            "destination": self.spoil.get("to", self.acs),
            "audience": self.audience,
            "issuer": self.url,
            "status": SUCCESS,
            "format": PERSISTENT,
            "name": "42",
            "signature": HERE,
            "now": now.strftime(STAMP),
            "since": (now - timedelta(minutes=1)).strftime(STAMP),
            "until": (now + timedelta(minutes=5)).strftime(STAMP),
            "attributes": "".join(ATTRIBUTE.format(name=name, value=v) for name, v in self.attributes.items()),
        } | self.spoil
        answer = etree.fromstring(ANSWER.format(**said))
        answer.append(self._sign(etree.fromstring(ASSERTION.format(**said))))
        return etree.tostring(self.twist(answer) if self.twist else answer)

    def _sign(self, assertion: Any) -> Any:
        if self.without:
            leave_out(assertion, self.without)
        if not self.is_signed:
            assertion.remove(assertion.find("{*}Signature"))
            return assertion
        signer = XMLSigner(c14n_algorithm=CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0)
        return signer.sign(assertion, key=self.key, cert=self.certificate, reference_uri=assertion.get("ID"))


def leave_out(tree: Any, path: str) -> None:
    """An element, or an attribute after an @."""
    element, _at, attribute = path.partition("@")
    for found in tree.xpath(element, namespaces=NAMES):
        if attribute:
            del found.attrib[attribute]
        else:
            found.getparent().remove(found)


class Handler(BaseHTTPRequestHandler):
    server: Directory

    def do_GET(self) -> None:
        if self.path == "/metadata":
            self._answer(self.server.description(), "application/samlmetadata+xml")
            return
        try:
            self._answer(self.server.ask(self.path))
        except (RefusedError, KeyError, ValueError) as error:
            self._answer(str(error), status=400)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
        self._answer(self.server.carry(form))

    def _answer(self, page: str, kind: str = "text/html", status: int = 200) -> None:
        body = page.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        pass


@contextmanager
def running(key: str, certificate: str) -> Iterator[Directory]:
    """Up for as long as the block lasts."""
    with Directory(key, certificate) as directory:
        threading.Thread(target=directory.serve_forever, args=(0.01,), daemon=True).start()
        yield directory
        directory.shutdown()
