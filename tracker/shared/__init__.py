"""What several bots share in Redis: whose turn it is, how often somebody did what, the off switch."""
