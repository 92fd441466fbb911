"""Addresses of the API."""

from django.urls import path

from feedback.api import asking, asks, feedback, notes, pulse, wall

urlpatterns = [
    path("feedback/", feedback.FeedbackList.as_view(), name="api-feedback-list"),
    path("notes/", notes.NoteList.as_view(), name="api-note-list"),
    path("notes/<uuid:pk>/", notes.NoteDetail.as_view(), name="api-note-detail"),
    path("feedback/<uuid:pk>/", feedback.FeedbackDetail.as_view(), name="api-feedback-detail"),
    path("feedback/<uuid:pk>/reports/", feedback.FeedbackReports.as_view(), name="api-feedback-reports"),
    path("feedback/requests/", asking.RequestList.as_view(), name="api-feedback-request-list"),
    path("feedback/requests/<uuid:pk>/", asking.RequestDetail.as_view(), name="api-feedback-request-detail"),
    path("feedback/requests/<uuid:pk>/outside/", asking.OutsideAskList.as_view(), name="api-feedback-outside-list"),
    path("feedback/outside/<uuid:pk>/remind/", asking.OutsideAskReminder.as_view(), name="api-feedback-outside-remind"),
    path("feedback/asks/", asks.AskList.as_view(), name="api-feedback-ask-list"),
    path("feedback/asks/<uuid:pk>/", asks.AskDetail.as_view(), name="api-feedback-ask-detail"),
    path("feedback/asks/<uuid:pk>/answer/", asks.AskAnswer.as_view(), name="api-feedback-ask-answer"),
    path("feedback/asks/<uuid:pk>/decline/", asks.AskRefusal.as_view(), name="api-feedback-ask-decline"),
    path("feedback/asks/<uuid:pk>/remind/", asks.AskReminder.as_view(), name="api-feedback-ask-remind"),
    path("praise/", wall.PraiseList.as_view(), name="api-praise-list"),
    path("praise/<uuid:pk>/reactions/", wall.PraiseReactions.as_view(), name="api-praise-reactions"),
    path("praise/<uuid:pk>/comments/", wall.CommentList.as_view(), name="api-praise-comment-list"),
    path(
        "praise/<uuid:pk>/comments/<uuid:comment_pk>/", wall.CommentDetail.as_view(), name="api-praise-comment-detail"
    ),
    path("pulse/", pulse.WaveList.as_view(), name="api-pulse-list"),
    path("pulse/<uuid:pk>/", pulse.WaveDetail.as_view(), name="api-pulse-detail"),
    path("pulse/<uuid:pk>/groups/", pulse.GroupList.as_view(), name="api-pulse-groups"),
]
