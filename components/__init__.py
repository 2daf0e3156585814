"""Rasa's side of understanding: each component hands over to `understanding` or `careers`."""
