"""The channel that faces visitors' browsers."""

from channels.web.input import WebInput

__all__ = ["WebInput"]
