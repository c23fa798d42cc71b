"""Lists of bytes from strings.

The integers of the bytes are made once: a text that is kept as a list is its cells,
which is less than half of what the garbage collector had to copy otherwise.
"""
from __future__ import absolute_import

from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int

BYTES_W = [W_Int(i) for i in range(256)]


def from_str(s, w_tail=NIL):
    """The list of the bytes of s, ended by w_tail."""
    return from_slice(s, 0, len(s), w_tail)


def from_slice(s, start, stop, w_tail=NIL):
    """The list of the bytes of s[start:stop], ended by w_tail."""
    i = stop
    while i > start:
        i -= 1
        assert i >= 0
        w_tail = W_Cons(BYTES_W[ord(s[i])], w_tail)
    return w_tail
