"""Quotations: attributed words and the cues that attribute them."""

from dateline.annotations.quotations.find import find_quotations

__all__ = ["find_quotations"]
