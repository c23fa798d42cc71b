"""display/1 display_string/1 display_nl/0: past all ports.

As in release 25 the first writes to standard output, the others to standard error.
"""
from __future__ import absolute_import

import os

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine.logger import write_stderr
from enigma.terms import atoms, utf
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.show import show


def write_stdout(s):
    """All of s; what cannot be written is lost."""
    try:
        while s:
            n = os.write(1, s)
            assert n >= 0
            s = s[n:]
    except OSError:
        pass


@bif("erlang", "display", term)
def display(proc, w_x):
    write_stdout(show(w_x) + '\r\n')
    return atoms.TRUE


@bif("erlang", "display_string", term)
def display_string(proc, w_text):
    parts = []
    for part in characters(w_text):
        if part == '\n':
            part = '\r\n'
        parts.append(part)
    write_stderr(''.join(parts))
    return atoms.TRUE


@bif("erlang", "display_nl")
def display_nl(proc):
    write_stderr('\r\n')
    return atoms.TRUE


def characters(w_text):
    """The UTF-8 bytes of each character of a string; badarg."""
    parts = []
    while isinstance(w_text, W_Cons):
        w_char = w_text.w_head
        if not isinstance(w_char, W_Int) or not 0 <= w_char.value <= 0x10ffff:
            raise badarg()
        if 0xd800 <= w_char.value <= 0xdfff:
            raise badarg()
        parts.append(utf.encoded(w_char.value))
        w_text = w_text.w_tail
    if w_text is not NIL:
        raise badarg()
    return parts
