"""Signing in: how this application bends allauth, and what it asks of a request before anything else answers it."""
