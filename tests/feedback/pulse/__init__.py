"""The pulse: asked, sealed, closed, released."""
