"""Finds the messages of people in danger, and says where they can get help."""
