"""How visitors' messages reach Rasa, and what they get when Rasa has no answer."""
