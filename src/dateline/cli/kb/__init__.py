"""`dateline kb`: what the knowledge base says of a name, and whether tables and lists are as they should be."""
