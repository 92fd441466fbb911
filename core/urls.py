"""Inbox, mail that is stopped, drafts."""

from django.urls import path

from core import views

app_name = "core"

urlpatterns = [
    path("inbox/", views.inbox, name="inbox"),
    path("inbox/read/", views.notices_read, name="notices_read"),
    path("inbox/<uuid:notice_id>/", views.notice_open, name="notice_open"),
    path("mail/stop/<str:key>/", views.stop_mail, name="stop_mail"),
    path("drafts/<str:key>/", views.draft, name="draft"),
]
