"""From a question that was understood to an answer with its sources."""
