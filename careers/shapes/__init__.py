"""The shapes of everything that the content holds; no shape knows how it is read or said."""
