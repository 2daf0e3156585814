"""Could I do this job? What is asked, what follows from the answers, and how it is said."""
