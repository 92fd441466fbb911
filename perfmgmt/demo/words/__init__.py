"""What the people of Larkfell Looms say and want, by where they say it."""
