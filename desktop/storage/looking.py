"""What somebody who does not pay looked through, quarter by quarter."""

from desktop.domain.looking import LookThrough
from desktop.storage.records import Table

LOOKS = Table("look_through", LookThrough)
