"""The page people open first: what waits for them, and how their cycle stands."""
