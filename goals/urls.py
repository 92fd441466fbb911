from django.urls import path

from goals import views

app_name = "goals"
urlpatterns = [
    path("", views.goal_list, name="list"),
    path("ending/", views.endings, name="endings"),
    path("ending/<uuid:person_id>/", views.endings, name="endings"),
    path("health/", views.health, name="health"),
    path("export/", views.export, name="export"),
    path("map/", views.goal_map, name="map"),
    path("new/", views.new, name="new"),
    path("advice/", views.advice, name="advice"),
    path("audience/", views.audience, name="audience"),
    path("beside/<uuid:person_id>/", views.beside, name="beside"),
    path("comments/<uuid:comment_id>/react/<slug:kind>/", views.react_to_comment, name="react_to_comment"),
    path("updates/<uuid:update_id>/react/<slug:kind>/", views.react_to_update, name="react_to_update"),
    path("comments/<uuid:comment_id>/withdraw/", views.withdraw_comment, name="withdraw_comment"),
    path("<uuid:goal_id>/", views.detail, name="detail"),
    path("<uuid:goal_id>/below/", views.below, name="below"),
    path("<uuid:goal_id>/edit/", views.edit, name="edit"),
    path("<uuid:goal_id>/advice/", views.advice_on_goal, name="advice_on"),
    path("<uuid:goal_id>/propose/", views.propose, name="propose"),
    path("<uuid:goal_id>/agree/", views.agree, name="agree"),
    path("<uuid:goal_id>/send-back/", views.send_back, name="send_back"),
    path("<uuid:goal_id>/card/", views.card, name="card"),
    path("<uuid:goal_id>/readers/", views.readers, name="readers"),
    path("<uuid:goal_id>/follow/", views.follow, name="follow"),
    path("<uuid:goal_id>/unfollow/", views.unfollow, name="unfollow"),
    path("<uuid:goal_id>/talk/", views.talk, name="talk"),
    path("<uuid:goal_id>/update/", views.update, name="update"),
    path("<uuid:goal_id>/rebaseline/", views.rebaseline, name="rebaseline"),
    path("<uuid:goal_id>/settle/", views.settle, name="settle"),
    path("<uuid:goal_id>/end/", views.end, name="end"),
    path("<uuid:goal_id>/carry/", views.carry, name="carry"),
]
