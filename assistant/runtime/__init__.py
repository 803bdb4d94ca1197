"""The language model on this computer: which file, whether it can be trusted, and how to ask it."""
