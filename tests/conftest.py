"""Puts this folder on the path, so that helpers beside it (`hung`) can be used by the tests of every layer."""
