"""Bytes that are filled in place and then become a str.

Translated, a "raw" is the low-level string itself: finish() costs nothing, and
a str that has room behind its last window can be taken up again by adopt().
Untranslated, a raw is a bytearray and both of these copy, so a window and its
continuation do not share bytes there; nothing but speed depends on it.

The JIT takes the bytes of a str for constant.  So whatever writes must stand in
functions that it does not look into, and no trace may read the byte in which a
window ends when the window ends inside it (bitread.py takes care).
"""
from __future__ import absolute_import

import struct

from rpython.rlib import jit, rgc
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.annlowlevel import hlstr, llstr
from rpython.rtyper.lltypesystem import llmemory, lltype
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rstr import STR, copy_string_contents, mallocstr

FIRST_CHAR = llmemory.offsetof(STR, 'chars') + llmemory.itemoffsetof(STR.chars, 0)
ONE_BYTE = llmemory.sizeof(lltype.Char)


@jit.dont_look_inside
def alloc(n):
    """A raw of n bytes of any content."""
    assert n >= 0
    if we_are_translated():
        return mallocstr(n)
    return bytearray(n)


def adopt(s):
    """A raw that continues the str s."""
    if we_are_translated():
        return llstr(s)
    return bytearray(s)


@jit.dont_look_inside
def copy_into(raw, pos, s, start, n):
    """Put n bytes of the str s from `start` on to `pos`."""
    assert pos >= 0 and start >= 0 and n >= 0
    if we_are_translated():
        copy_string_contents(llstr(s), raw, start, pos, n)
    else:
        raw[pos:pos + n] = s[start:start + n]


@jit.dont_look_inside
def set_byte(raw, pos, byte):
    """Put one byte, an int of 0..255."""
    assert pos >= 0
    if we_are_translated():
        raw.chars[pos] = chr(byte)
    else:
        raw[pos] = byte


@jit.dont_look_inside
def get_byte(raw, pos):
    """The byte at pos, an int."""
    assert pos >= 0
    if we_are_translated():
        return ord(raw.chars[pos])
    return raw[pos]


@jit.dont_look_inside
def word_at(s, pos):
    """The eight bytes of the str s from pos on as one int, in the machine's order."""
    assert pos >= 0
    if we_are_translated():
        return llop.gc_load_indexed(lltype.Signed, llstr(s), pos, ONE_BYTE, FIRST_CHAR)
    return struct.unpack('=q', s[pos:pos + 8])[0]


def finish(raw):
    """The str; the raw may only be written again behind what windows show."""
    if we_are_translated():
        s = hlstr(raw)
        assert s is not None
        return s
    return str(raw)


@jit.dont_look_inside
def cut(raw, n):
    """The str of the first n bytes; the raw may not be used any more."""
    assert n >= 0
    if we_are_translated():
        if n < len(raw.chars):
            raw = rgc.ll_shrink_array(raw, n)
        s = hlstr(raw)
        assert s is not None
        return s
    return str(raw[:n])
