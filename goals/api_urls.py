from django.urls import path

from goals.api import following, rolling, talking, views

urlpatterns = [
    path("goals/", views.GoalList.as_view(), name="api-goal-list"),
    path("goals/<uuid:pk>/", views.GoalDetail.as_view(), name="api-goal-detail"),
    path("key-results/<uuid:pk>/", views.KeyResultFeed.as_view(), name="api-key-result"),
    path("goals/<uuid:pk>/roll-up/", rolling.RollUpDetail.as_view(), name="api-roll-up"),
    path("goals/<uuid:pk>/updates/", views.UpdateList.as_view(), name="api-update-list"),
    path("goals/<uuid:pk>/following/", following.FollowingDetail.as_view(), name="api-following"),
    path("goals/<uuid:pk>/comments/", talking.CommentList.as_view(), name="api-comment-list"),
    path("goals/<uuid:pk>/comments/<uuid:comment_pk>/", talking.CommentDetail.as_view(), name="api-comment-detail"),
    path(
        "goals/<uuid:pk>/comments/<uuid:comment_pk>/reactions/",
        talking.CommentReactions.as_view(),
        name="api-comment-reactions",
    ),
    path(
        "goals/<uuid:pk>/updates/<uuid:update_pk>/reactions/",
        talking.UpdateReactions.as_view(),
        name="api-update-reactions",
    ),
]
