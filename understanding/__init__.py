"""From a visitor's words to what was asked: spelling, names, intents, several questions.

Plain Python. It reads the store for names to find, and knows nothing of Rasa.
"""
