"""A user's own lists of names: actors and places that win over the knowledge base and over the language model."""
