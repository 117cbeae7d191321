"""From a password to the key that locks the file, and the spare key in between.

    password --scrypt, slow on purpose--> 15 secret bytes --HMAC, at once--> the raw key

The spare key on paper is those 15 bytes, so it opens the file as the password does. Both
need the salt, which stands in the file's first 16 bytes and is not secret. SQLCipher is
handed the raw key and stretches nothing itself.
"""

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass, field

from desktop.domain.spare_key import SECRET, SpareKey
from desktop.errors import UserError
from desktop.language import N_

SALT = 16
"""The first bytes of the file: the salt that goes with its password."""
COST, BLOCK, AT_ONCE = 2**16, 8, 1
"""scrypt's n, r and p: 64 MiB and about 0.3 seconds for each password tried."""
MEMORY = 2**27
USE = b"hearback data file\x01"


@dataclass(frozen=True, slots=True)
class Key:
    """What opens the file: a password, or the spare key that it makes."""

    password: str = field(default="", repr=False)
    spare: SpareKey | None = field(default=None, repr=False)

    def found(self, salt: bytes) -> SpareKey:
        """The spare key; made of the password where that is what was typed.

        Raises UserError, field `password`, for a password that no file can have.
        """
        return self.spare or stretched(self.password, salt)


def unlocking(spare: SpareKey, salt: bytes, statement: str = "key") -> str:
    """The statement that unlocks a file, or with `rekey` locks it anew."""
    middle = hmac.digest(salt, spare.secret, "sha256")  # HKDF, RFC 5869
    raw = hmac.digest(middle, USE, "sha256")
    return f"PRAGMA {statement} = \"x'{raw.hex()}{salt.hex()}'\""


def stretched(password: str, salt: bytes) -> SpareKey:
    """The spare key that a password makes for the file with this salt; takes its time.

    Raises UserError, field `password`, for a password that no file can have.
    """
    check_letters(password)
    text = unicodedata.normalize("NFC", password).encode()
    secret = hashlib.scrypt(
        text, salt=salt, n=COST, r=BLOCK, p=AT_ONCE, maxmem=MEMORY, dklen=SECRET
    )
    return SpareKey(secret)


def check_letters(password: str) -> None:
    """Raise UserError for nothing typed, and for signs that a keyboard may not type again."""
    if not password:
        raise UserError(N_("Type the password."), field="password")
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in password):
        raise UserError(
            N_("This password has a letter we cannot use. Type it again."), field="password"
        )


def new_salt() -> bytes:
    return secrets.token_bytes(SALT)
