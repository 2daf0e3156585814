"""For who writes content and training data: checks both, and draws the eligibility check."""
