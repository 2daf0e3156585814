"""How the bot is checked, trained, started, talked to and measured."""
