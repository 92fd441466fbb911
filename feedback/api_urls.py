"""Addresses of the API."""

from django.urls import path

from feedback.api import feedback, notes, pulse

urlpatterns = [
    path("feedback/", feedback.FeedbackList.as_view(), name="api-feedback-list"),
    path("notes/", notes.NoteList.as_view(), name="api-note-list"),
    path("notes/<uuid:pk>/", notes.NoteDetail.as_view(), name="api-note-detail"),
    path("feedback/<uuid:pk>/", feedback.FeedbackDetail.as_view(), name="api-feedback-detail"),
    path("pulse/", pulse.WaveList.as_view(), name="api-pulse-list"),
    path("pulse/<uuid:pk>/", pulse.WaveDetail.as_view(), name="api-pulse-detail"),
    path("pulse/<uuid:pk>/groups/", pulse.GroupList.as_view(), name="api-pulse-groups"),
]
