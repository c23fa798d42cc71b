"""UTF-8 in byte strings: reading, writing and checking code points."""
from __future__ import absolute_import

from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rstring import StringBuilder

from enigma.terms.rawbytes import word_at

INVALID = -1        # not the start of a well-formed code point
INCOMPLETE = -2     # well-formed so far, but the bytes end
_HIGH_BITS = intmask(0x8080808080808080)


def codepoint_at(s, pos, end):
    """The code point that starts at s[pos], reading below `end` only.

    INCOMPLETE when there are fewer bytes than the first one announces, INVALID
    for a bad first byte, a bad continuation, an overlong form, a surrogate or a
    value above 16#10FFFF.
    """
    assert pos >= 0
    c = ord(s[pos])
    if c < 0x80:
        return c
    if c < 0xc0:
        return INVALID
    if c < 0xe0:
        if pos + 2 > end:
            return INCOMPLETE
        d = ord(s[pos + 1])
        if d & 0xc0 != 0x80 or c < 0xc2:
            return INVALID
        return (c & 0x1f) << 6 | (d & 0x3f)
    if c < 0xf0:
        if pos + 3 > end:
            return INCOMPLETE
        return _three(c, ord(s[pos + 1]), ord(s[pos + 2]))
    if c < 0xf8:
        if pos + 4 > end:
            return INCOMPLETE
        return _four(c, ord(s[pos + 1]), ord(s[pos + 2]), ord(s[pos + 3]))
    return INVALID


def _three(c, d, e):
    if d & 0xc0 != 0x80 or e & 0xc0 != 0x80:
        return INVALID
    code = (c & 0xf) << 12 | (d & 0x3f) << 6 | (e & 0x3f)
    if code < 0x800 or 0xd800 <= code <= 0xdfff:
        return INVALID
    return code


def _four(c, d, e, f):
    if d & 0xc0 != 0x80 or e & 0xc0 != 0x80 or f & 0xc0 != 0x80:
        return INVALID
    code = (c & 7) << 18 | (d & 0x3f) << 12 | (e & 0x3f) << 6 | (f & 0x3f)
    if code < 0x10000 or code > 0x10ffff:
        return INVALID
    return code


def size_of(code):
    """How many bytes a code point takes."""
    if code < 0x80:
        return 1
    if code < 0x800:
        return 2
    if code < 0x10000:
        return 3
    return 4


def is_codepoint(code):
    """Whether an int is a code point that may be encoded (no surrogates)."""
    return 0 <= code < 0xd800 or 0xe000 <= code <= 0x10ffff


def append(builder, code):
    """Append the UTF-8 form of a code point to a StringBuilder."""
    if code < 0x80:
        builder.append(chr(code))
    elif code < 0x800:
        builder.append(chr(0xc0 | code >> 6))
        builder.append(chr(0x80 | code & 0x3f))
    elif code < 0x10000:
        builder.append(chr(0xe0 | code >> 12))
        builder.append(chr(0x80 | code >> 6 & 0x3f))
        builder.append(chr(0x80 | code & 0x3f))
    else:
        builder.append(chr(0xf0 | code >> 18))
        builder.append(chr(0x80 | code >> 12 & 0x3f))
        builder.append(chr(0x80 | code >> 6 & 0x3f))
        builder.append(chr(0x80 | code & 0x3f))


def encoded(code):
    """The UTF-8 form of a code point, as a str."""
    builder = StringBuilder(4)
    append(builder, code)
    return builder.build()


def count(s):
    """The number of code points of s, or -1 when s is not valid UTF-8."""
    n = 0
    pos = 0
    end = len(s)
    while pos < end:
        code = codepoint_at(s, pos, end)
        if code < 0:
            return -1
        pos += size_of(code)
        n += 1
    return n


def is_ascii(s):
    """Whether all bytes are below 128."""
    i = 0
    while i + 8 <= len(s):
        if word_at(s, i) & _HIGH_BITS:
            return False
        i += 8
    while i < len(s):
        if ord(s[i]) >= 0x80:
            return False
        i += 1
    return True


def from_latin1(s):
    """The UTF-8 form of Latin-1 bytes."""
    if is_ascii(s):
        return s
    builder = StringBuilder(len(s) + 8)
    for i in range(len(s)):
        append(builder, ord(s[i]))
    return builder.build()


def to_latin1(s):
    """The Latin-1 form of valid UTF-8, or None when a code point is above 255."""
    if is_ascii(s):
        return s
    builder = StringBuilder(len(s))
    pos = 0
    end = len(s)
    while pos < end:
        code = codepoint_at(s, pos, end)
        if code < 0 or code > 0xff:
            return None
        builder.append(chr(code))
        pos += size_of(code)
    return builder.build()
