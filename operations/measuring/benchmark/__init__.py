"""What `bench` measures, against the bot that `rasa init` makes."""
