"""Starts Rasa and the action server with what is set, and keeps both running or none."""
