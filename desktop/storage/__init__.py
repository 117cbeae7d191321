"""The data file. The only place with SQL.

sqlite-utils looks for a module called `pysqlite3` before the standard one; SQLCipher's is
registered under that name here, before anything imports sqlite_utils, so that the library
and its exceptions work with the encrypted file.
"""

import sys

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)
