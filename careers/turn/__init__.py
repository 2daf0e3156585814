"""One turn: what was asked, what is answered, and what is remembered of it."""
