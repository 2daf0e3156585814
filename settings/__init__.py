"""What can be set, once: the default, what is allowed, and by which variable."""
