"""The domain of the bot: jobs, pay, contacts, language and answers.

Plain Python and data. Nothing in here knows Rasa, HTTP or a database, so that the
knowledge outlives the framework that carries it.
"""
