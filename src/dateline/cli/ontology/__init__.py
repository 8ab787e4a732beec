"""`dateline ontology`: what event types there are, and how well each is found in its own worked examples."""
