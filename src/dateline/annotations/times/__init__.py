"""Time expressions and their TIMEX3 values."""

from dateline.annotations.times.find import find_times

__all__ = ["find_times"]
