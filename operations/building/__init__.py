"""Makes what the bot is made of, if it changed: the environment, the model, the widget."""
