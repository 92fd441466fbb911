"""Legal cases: asked for by HR, agreed to by IT, open for hours, and told to the two they concern (Y3)."""
