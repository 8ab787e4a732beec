"""Numbers with what they count."""

from dateline.annotations.quantities.find import find_quantities

__all__ = ["find_quantities"]
