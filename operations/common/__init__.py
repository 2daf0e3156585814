"""What every command stands on: the checkout, child processes, requests, failures in words."""
