"""The structured store: what the YAML files hold, typed, checked and frozen."""
