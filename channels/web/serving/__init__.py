"""What the API and the pages share: reading requests, and serving files."""
