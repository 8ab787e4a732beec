"""`dateline why`: how one record of a page came to be, told by the rules themselves."""
