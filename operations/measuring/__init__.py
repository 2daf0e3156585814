"""How good, how fast and how big the bot is, and what it looks like."""
