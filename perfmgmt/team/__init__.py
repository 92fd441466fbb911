"""The page a manager opens first: who needs them, why, and what to do about it."""
