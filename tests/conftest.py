"""What every test shares: examples that are the same on every run."""

from hypothesis import settings

import desktop.storage  # noqa: F401 - SQLCipher must be there before sqlite_utils is imported

settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.load_profile("steady")
