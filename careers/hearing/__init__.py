"""A visitor's words as answers and commands of the eligibility check."""
