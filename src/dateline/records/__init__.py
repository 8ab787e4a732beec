"""What is reported: one step a file; each takes a reading and its parse and gives findings."""
