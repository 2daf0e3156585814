"""One reader of words: what a message says word by word, and which names stand in it."""
