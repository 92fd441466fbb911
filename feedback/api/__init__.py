"""Feedback, notes to self and the pulse over the API."""
