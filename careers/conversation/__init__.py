"""What was asked, what is remembered of it, and who answers."""
