"""What every command stands on: the checkout, its settings, child processes, requests, failures in words."""
