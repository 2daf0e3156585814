"""What visitors tell of themselves that must not be kept."""
