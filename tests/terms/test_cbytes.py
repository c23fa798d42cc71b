"""Bytes given to C functions, and room that they fill."""
from __future__ import absolute_import

import pytest
from rpython.rtyper.lltypesystem import rffi

from enigma.terms.cbytes import Given, Room

_memchr = rffi.llexternal("memchr", [rffi.CCHARP, rffi.INT, rffi.SIZE_T], rffi.CCHARP)
_memcpy = rffi.llexternal("memcpy", [rffi.CCHARP, rffi.CCHARP, rffi.SIZE_T], rffi.CCHARP)


def copied(data, room_size):
    """The bytes of data, through C and back."""
    with Given(data) as source:
        with Room(room_size) as room:
            _memcpy(room.raw, source, rffi.cast(rffi.SIZE_T, len(data)))
            return room.text(len(data))


def has_nul(data):
    """Whether C finds a NUL among the bytes."""
    with Given(data) as raw:
        found = _memchr(raw, rffi.cast(rffi.INT, 0), rffi.cast(rffi.SIZE_T, len(data)))
        return bool(found)

DIGITS = "0123456789" * 100000


@pytest.mark.parametrize("data", ["", "x", "a\0b\xff", DIGITS])
@pytest.mark.parametrize("more", [0, 1, 1000])
def test_there_and_back(data, more):
    assert copied(data, len(data) + more) == data


def test_nothing_is_added():
    assert has_nul("a\0b")
    assert not has_nul("ab")
    assert not has_nul("")


def test_long_strs_are_given_quickly():
    """100 MB in all: byte by byte this would take minutes."""
    with Room(1) as room:
        for _ in range(100):
            with Given(DIGITS) as raw:
                assert _memcpy(room.raw, raw, rffi.cast(rffi.SIZE_T, 1)) == room.raw
        assert room.text(1) == "0"
