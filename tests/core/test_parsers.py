"""What every part of the API does with JSON that is none."""

import pytest
from django.urls import reverse
from rest_framework.test import APIClient

from tests.cast import Company

DEEP = 5_000


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "\0",
        '{"kind": "\\ud800"}',
        '{"\\udfff": 1}',
        '{"text": NaN}',
        f'{{"text": {"9" * DEEP}}}',
        '{"a":' * DEEP + "1" + "}" * DEEP,
        b'{"text": "\xed\xa0\x80"}',
    ],
    ids=lambda body: str(body)[:20],
)
def test_what_cannot_be_read_is_a_400_that_can(company: Company, body: str | bytes) -> None:
    client = APIClient(raise_request_exception=False)
    client.force_authenticate(company.nils)
    answer = client.post(reverse("api-feedback-list"), body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()
