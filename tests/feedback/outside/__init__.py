"""People outside the organisation."""
