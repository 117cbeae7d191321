"""A data file as bytes without its lock: every page, also what is free and what was left over.

SQLite itself hands out rows only. So the pages are unlocked here as SQLCipher locks them:
AES-256 in CBC, each page with its own start at its end, by the library that Python brings.
"""

import ctypes
import ctypes.util
import json
import re
import ssl
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.spare_key import SpareKey
from desktop.storage.key import SALT, unlocking

PAGE, RESERVED, START = 4096, 80, 16
"""SQLCipher 4: at the end of each page its start of 16 bytes, and what proves it."""


def decrypted(path: Path, spare: SpareKey) -> bytes:
    """All pages in clear; skips the test where no library can unlock them."""
    content = path.read_bytes()
    found = re.search(r"x'([0-9a-f]{64})", unlocking(spare, content[:SALT]))
    assert found
    library, key = _library(), bytes.fromhex(found[1])
    return b"".join(
        _page(library, key, content[at : at + PAGE], skip=SALT if at == 0 else 0)
        for at in range(0, len(content), PAGE)
    )


def _library() -> Any:
    for name in (ssl._ssl.__file__, ctypes.util.find_library("crypto")):  # type: ignore[attr-defined]
        try:
            library: Any = ctypes.CDLL(name)
            library.EVP_CIPHER_CTX_new.restype = ctypes.c_void_p
            library.EVP_aes_256_cbc.restype = ctypes.c_void_p
        except (AttributeError, OSError, TypeError):
            continue
        return library
    pytest.skip("no library to unlock pages with")


def _page(library: Any, key: bytes, page: bytes, *, skip: int) -> bytes:
    locked, start = page[skip : PAGE - RESERVED], page[PAGE - RESERVED :][:START]
    out, size = ctypes.create_string_buffer(PAGE), ctypes.c_int(0)
    context = ctypes.c_void_p(library.EVP_CIPHER_CTX_new())
    cipher = ctypes.c_void_p(library.EVP_aes_256_cbc())
    assert library.EVP_DecryptInit_ex(context, cipher, None, key, start) == 1
    library.EVP_CIPHER_CTX_set_padding(context, 0)
    assert library.EVP_DecryptUpdate(context, out, ctypes.byref(size), locked, len(locked)) == 1
    library.EVP_CIPHER_CTX_free(context)
    return bytes(skip) + out.raw[: size.value] + bytes(RESERVED)


def spellings(text: str) -> list[bytes]:
    """How a text may stand in the file: as typed, as the search folds it, and inside JSON."""
    from desktop.domain.search import fold  # noqa: PLC0415 - only here

    ways = {text, fold(text), json.dumps(text)[1:-1]}
    return [way.encode() for way in ways]
