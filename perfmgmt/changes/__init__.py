"""What changed (Y5): who changed what, when, from what to what. Never a word that somebody wrote about somebody."""
