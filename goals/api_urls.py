from django.urls import path

from goals.api import agreeing, changing, cycles, ending, following, rolling, talking, views

urlpatterns = [
    path("goal-cycles/", cycles.CycleList.as_view(), name="api-goal-cycle-list"),
    path("goals/", views.GoalList.as_view(), name="api-goal-list"),
    path("goals/<uuid:pk>/", views.GoalDetail.as_view(), name="api-goal-detail"),
    path("key-results/<uuid:pk>/", views.KeyResultFeed.as_view(), name="api-key-result"),
    path("goals/<uuid:pk>/rebaselines/", changing.RebaselineList.as_view(), name="api-rebaseline-list"),
    path("goals/<uuid:pk>/roll-up/", rolling.RollUpDetail.as_view(), name="api-roll-up"),
    path("goals/<uuid:pk>/propose/", agreeing.Propose.as_view(), name="api-goal-propose"),
    path("goals/<uuid:pk>/agree/", agreeing.Agree.as_view(), name="api-goal-agree"),
    path("goals/<uuid:pk>/send-back/", agreeing.SendBack.as_view(), name="api-goal-send-back"),
    path("goals/<uuid:pk>/settle/", ending.Settle.as_view(), name="api-goal-settle"),
    path("goals/<uuid:pk>/reopen/", ending.Reopen.as_view(), name="api-goal-reopen"),
    path("goals/<uuid:pk>/carry-over/", ending.CarryOver.as_view(), name="api-goal-carry-over"),
    path("goals/<uuid:pk>/hand-over/", ending.HandOver.as_view(), name="api-goal-hand-over"),
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
