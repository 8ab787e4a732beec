"""The nouns of Dateline: frozen values that check themselves, from the standard library alone."""
