"""What the application's own database role may do to what is kept for good: read it and add to it."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.test import override_settings
from psycopg2.errors import InsufficientPrivilege

from core.keeping import application_role, emptied_tables, grant_application, history_is_out_of_reach, kept_tables
from people.models import Person
from tests.people.factories import PersonFactory

committed = pytest.mark.django_db(transaction=True)  # a connection of its own sees no more

FORBIDDEN = [
    "update {table} set {column} = {column}",
    "delete from {table}",
    "truncate {table}",
    "alter table {table} disable trigger all",
    "alter table {table} add column more text",
    "alter table {table} owner to {role}",
    "drop table {table}",
]
FORBIDDEN_AT_LARGE = [
    "set session_replication_role = replica",
    "create or replace function _pgh_attach_context() returns uuid language sql as 'select null::uuid'",
    "drop trigger {trigger} on people_personevent",
    "create table more (id int)",
    "delete from django_migrations",
    "reassign owned by {owner} to {role}",
    "set role {owner}",
]


@pytest.mark.django_db
def test_kept_are_all_events_and_their_contexts() -> None:
    assert {"people_personevent", "reviews_answerevent", "pghistory_context"} <= set(kept_tables())
    assert "people_person" not in kept_tables()


@committed
def test_what_is_kept_can_be_neither_altered_nor_removed(application: Any, role: tuple[str, str]) -> None:
    for table in kept_tables():
        with connection.cursor() as cursor:
            column = connection.introspection.get_table_description(cursor, table)[0].name
        for statement in FORBIDDEN:
            with pytest.raises(InsufficientPrivilege):
                application.execute(statement.format(table=table, column=column, role=f'"{role[0]}"'))


@committed
def test_there_is_no_way_around_it(application: Any, role: tuple[str, str]) -> None:
    application.execute("select tgname from pg_trigger where tgrelid = 'people_personevent'::regclass")
    words = {"trigger": application.fetchone()[0], "owner": connection.settings_dict["USER"], "role": f'"{role[0]}"'}
    for statement in FORBIDDEN_AT_LARGE:
        with pytest.raises(InsufficientPrivilege):
            application.execute(statement.format(**words))


@committed
def test_work_goes_on_and_adds_to_history(application: Any) -> None:
    person = PersonFactory.create(name="Nils Aberg")
    for verb, name in [("people.rename", "Nils Berg"), ("something.else", "Nils Carl")]:
        context = [str(person.pk), f'{{"verb": "{verb}"}}']
        application.execute(
            "select set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true);"
            "update people_person set name = %s where id = %s",
            [*context, name, str(person.pk)],
        )
    application.execute("select name from people_personevent where pgh_obj_id = %s order by pgh_id", [str(person.pk)])
    assert [row[0] for row in application.fetchall()] == ["Nils Aberg", "Nils Berg", "Nils Carl"]
    application.execute("select metadata ->> 'verb' from pghistory_context where id = %s", [str(person.pk)])
    assert application.fetchall() == [("people.rename",)], "what a deed says first, it says for good"
    assert Person.objects.get(pk=person.pk).name == "Nils Carl"


@committed
def test_a_table_that_came_later_is_granted_by_the_next_call(application: Any, role: tuple[str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("create table later (id int)")
    try:
        with pytest.raises(InsufficientPrivilege):
            application.execute("select * from later")
        grant_application(role[0])
        application.execute("insert into later values (1)")
    finally:
        with connection.cursor() as cursor:
            cursor.execute("drop table later")


@pytest.mark.django_db
def test_what_is_no_longer_emptied_whole_can_no_longer_be_emptied(role: tuple[str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f'grant truncate on people_person to "{role[0]}"')
        grant_application(role[0])
        cursor.execute("select relname from pg_class where has_table_privilege(%s, oid, 'truncate')", [role[0]])
        assert [name for (name,) in cursor.fetchall()] == emptied_tables()


@pytest.mark.django_db
def test_the_command_takes_the_role_of_the_address(role: tuple[str, str]) -> None:
    said = StringIO()
    with override_settings(APPLICATION_DATABASE=connection.settings_dict):
        call_command("grant_application", stdout=said)
        assert application_role() is None
    assert "One role for everything" in said.getvalue()
    with override_settings(APPLICATION_DATABASE={"USER": role[0], "PASSWORD": role[1]}):
        call_command("grant_application", stdout=said)
    assert f"{role[0]} may work" in said.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["nobody_of_this_name", "the owner"])
def test_the_command_refuses_a_role_that_is_missing_or_too_mighty(name: str) -> None:
    with pytest.raises(CommandError, match="no role of its own"):
        call_command("grant_application", connection.settings_dict["USER"] if name == "the owner" else name)


@pytest.mark.django_db
def test_deployment_warns_of_one_role_for_everything(role: tuple[str, str]) -> None:
    assert [warning.id for warning in history_is_out_of_reach(None)] == ["core.W001"]
    with connection.cursor() as cursor:
        cursor.execute(f'set session authorization "{role[0]}"')
        try:
            assert history_is_out_of_reach(None) == []
        finally:
            cursor.execute("reset session authorization")


def test_a_database_that_is_away_is_no_matter_of_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> None:
        raise OperationalError

    monkeypatch.setattr(connection, "cursor", away)
    assert history_is_out_of_reach(None) == []
