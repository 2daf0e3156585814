"""Beside the running bot: talks to it, closes it to visitors, deletes old conversations."""
