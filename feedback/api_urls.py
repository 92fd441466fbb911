"""Addresses of the API."""

from django.urls import path

from feedback import api

urlpatterns = [
    path("feedback/", api.FeedbackList.as_view(), name="api-feedback-list"),
    path("notes/", api.NoteList.as_view(), name="api-note-list"),
    path("notes/<uuid:pk>/", api.NoteDetail.as_view(), name="api-note-detail"),
    path("feedback/<uuid:pk>/", api.FeedbackDetail.as_view(), name="api-feedback-detail"),
]
