from django.db import migrations


class Migration(migrations.Migration):
    """Quotes of feedback and of check-ins point at them; their words are read where they stand."""

    dependencies = [
        ("reviews", "0002_notes_are_quoted"),
    ]

    operations = [
        migrations.RunSQL(
            "UPDATE reviews_quote SET text = '' WHERE kind IN ('feedback', 'check_in') AND text <> ''",
            migrations.RunSQL.noop,
        ),
    ]
