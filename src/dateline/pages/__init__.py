"""Files, folders and bytes to pages: told apart by content, one file a format, a literal table FORMATS."""

from dateline.pages.formats import FORMATS, Format
from dateline.pages.walk import pages_in, walk

__all__ = ["FORMATS", "Format", "pages_in", "walk"]
