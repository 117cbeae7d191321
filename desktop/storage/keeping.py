"""Spare keys, who can open the file, copies of it, and whether this file is one."""

from desktop.domain.keeping import CanOpen, CopyMade, FileMark, SpareKeySheet
from desktop.storage.records import Table

SPARE_KEYS = Table("spare_key", SpareKeySheet)
CAN_OPEN = Table("can_open", CanOpen)
COPIES = Table("copy_made", CopyMade)
FILE_MARK = Table("file_mark", FileMark)
