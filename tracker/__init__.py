"""Where conversations are kept, and how much of one a turn has to read."""
