"""How places are found: names, what each may stand for, which of those it is, and how it is spoken of."""
