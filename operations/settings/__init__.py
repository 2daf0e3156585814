"""What can be set from the environment."""
