"""HR's page of which audiences are allowed."""

from django.test import Client
from django.urls import reverse
from pghistory.models import Events

from tests.cast import Company


def test_the_history_names_who_allowed_what(client: Client, company: Company) -> None:
    client.force_login(company.hr_admin)
    sent = {"allows_recipient": "on", "suggested": "recipient"}
    assert client.post(reverse("admin:feedback_feedbackpolicy_add"), sent).status_code == 302
    event = Events.objects.filter(pgh_model="feedback.FeedbackPolicyEvent").order_by("pgh_created_at", "pgh_id").last()
    assert event is not None
    assert event.pgh_context["actor"] == str(company.hr_admin.pk)
