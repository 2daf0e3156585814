"""Questions over the whole store: which jobs fit, and how two of them compare."""
