"""Visits: sessions, how often somebody may do what, and the conversations themselves."""
