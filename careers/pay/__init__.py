"""Bands, ranges and what can be worked out from them."""
