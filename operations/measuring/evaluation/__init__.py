"""What `evaluate` measures on questions that the bot was not trained on."""
