"""Who did what by which deed is written once: what a context says first, it says for good."""

from django.db import migrations

KEEP = """
create or replace function _pgh_attach_context() returns uuid as $$
    declare
        known text = current_setting('pghistory.context_id', true);
        said text = current_setting('pghistory.context_metadata', true);
    begin
        if coalesce(known, '') = '' or coalesce(said, '') = '' then
            return null;
        end if;
        insert into pghistory_context (id, metadata, created_at, updated_at)
            values (known::uuid, said::jsonb, now(), now())
            on conflict (id) do nothing;
        return known::uuid;
    end;
$$ language plpgsql;
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0005_notices_by_cause"), ("pghistory", "0007_auto_20250421_0444")]
    operations = [migrations.RunSQL(KEEP, migrations.RunSQL.noop)]
