"""Turns the text of a job page into a draft of a profile, for an editor to finish."""
