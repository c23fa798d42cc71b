"""Integers of one machine word in decimal notation, to and from texts and lists.

numtext.py is the way in; it does what is longer and other bases.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import intmask, r_uint

from enigma.terms import rawbytes
from enigma.terms.bytelists import BYTES_W
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int

MOST_DIGITS = 18                 # 18 nines are below 2**62
NO_NUMBER = 1 << 62              # what the functions that read give for anything else
TEN = r_uint(10)
HUNDRED = r_uint(100)
TEN_THOUSAND = r_uint(10000)
FIRST_DIGITS = ''.join([str(i // 10) for i in range(100)])
SECOND_DIGITS = ''.join([str(i % 10) for i in range(100)])


@always_inline
def _magnitude(value):
    if value < 0:
        return r_uint(0) - r_uint(value)
    return r_uint(value)


def _count(magnitude):
    """The number of digits of an r_uint."""
    n = 1
    while magnitude >= TEN_THOUSAND:
        magnitude //= TEN_THOUSAND
        n += 4
    if magnitude >= HUNDRED:
        magnitude //= HUNDRED
        n += 2
    return n + int(magnitude >= TEN)


@jit.elidable
def to_str(value):
    """The digits of an int, with a sign if it is negative."""
    rest = _magnitude(value)
    at = _count(rest) + int(value < 0)
    raw = rawbytes.alloc(at)
    while rest >= HUNDRED:
        left = rest // HUNDRED
        pair = intmask(rest - left * HUNDRED)
        assert pair >= 0
        rest = left
        at -= 2
        rawbytes.set_byte(raw, at, ord(FIRST_DIGITS[pair]))
        rawbytes.set_byte(raw, at + 1, ord(SECOND_DIGITS[pair]))
    pair = intmask(rest)
    assert pair >= 0
    at -= 1
    rawbytes.set_byte(raw, at, ord(SECOND_DIGITS[pair]))
    if pair >= 10:
        rawbytes.set_byte(raw, at - 1, ord(FIRST_DIGITS[pair]))
    if value < 0:
        rawbytes.set_byte(raw, 0, ord('-'))
    return rawbytes.finish(raw)


@jit.dont_look_inside
def to_list(value):
    """to_str as a list of characters: the last digit comes first, as cells do."""
    rest = _magnitude(value)
    w_list = NIL
    while True:
        left = rest // TEN
        code = 48 + intmask(rest - left * TEN)
        assert code >= 0
        w_list = W_Cons(BYTES_W[code], w_list)
        rest = left
        if not rest:
            break
    if value < 0:
        w_list = W_Cons(BYTES_W[ord('-')], w_list)
    return w_list


@jit.dont_look_inside
def of_list(w_list):
    """The int that a list of MOST_DIGITS digits at most and a sign spells, or NO_NUMBER."""
    negative = False
    if isinstance(w_list, W_Cons):
        w_sign = w_list.w_head
        if isinstance(w_sign, W_Int) and (w_sign.value == 43 or w_sign.value == 45):
            negative = w_sign.value == 45
            w_list = w_list.w_tail
    value = 0
    count = 0
    while isinstance(w_list, W_Cons):
        w_digit = w_list.w_head
        if not isinstance(w_digit, W_Int) or not 48 <= w_digit.value <= 57:
            return NO_NUMBER
        value = 10 * value + (w_digit.value - 48)
        count += 1
        if count > MOST_DIGITS:
            return NO_NUMBER
        w_list = w_list.w_tail
    if count == 0 or w_list is not NIL:
        return NO_NUMBER
    return -value if negative else value


@jit.dont_look_inside
def of_slice(s, start, stop):
    """of_list for the bytes s[start:stop]."""
    assert start >= 0
    negative = False
    if start < stop and (s[start] == '+' or s[start] == '-'):
        negative = s[start] == '-'
        start += 1
    if not start < stop <= start + MOST_DIGITS:
        return NO_NUMBER
    value = 0
    for i in range(start, stop):
        digit = ord(s[i]) - 48
        if not 0 <= digit <= 9:
            return NO_NUMBER
        value = 10 * value + digit
    return -value if negative else value
