"""Texts between Python strings and lists of characters."""
from __future__ import absolute_import

from rpython.rlib.rstring import StringBuilder

from enigma.terms import bytelists, utf
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int


def latin1_list(s):
    """The list of the bytes of s."""
    return bytelists.from_str(s)


def utf8_list(s):
    """The list of the code points of valid UTF-8."""
    if utf.is_ascii(s):
        return latin1_list(s)
    w_list = NIL
    pos = len(s)
    while pos > 0:                       # from the end, as cells are made
        pos -= 1
        byte = ord(s[pos])
        if byte < 0x80:
            w_code = bytelists.BYTES_W[byte]
        else:
            code = 0
            shift = 0
            while byte < 0xc0:
                code |= (byte & 0x3f) << shift
                shift += 6
                pos -= 1
                assert pos >= 0
                byte = ord(s[pos])
            code |= (byte & (0x3f >> shift // 6)) << shift
            w_code = bytelists.BYTES_W[code] if code < 256 else W_Int(code)
        w_list = W_Cons(w_code, w_list)
    return w_list


def bytes_of_list(w_list):
    """The str of a proper list of bytes; badarg for anything else."""
    builder = StringBuilder()
    while isinstance(w_list, W_Cons):
        w_byte = w_list.w_head
        if not isinstance(w_byte, W_Int) or not 0 <= w_byte.value <= 255:
            raise badarg()
        builder.append(chr(w_byte.value))
        w_list = w_list.w_tail
    if w_list is not NIL:
        raise badarg()
    return builder.build()


def prefix_of_bytes(w_list):
    """The str of the bytes at the start of a list, up to the first other term."""
    builder = StringBuilder()
    while isinstance(w_list, W_Cons):
        w_byte = w_list.w_head
        if not isinstance(w_byte, W_Int) or not 0 <= w_byte.value <= 255:
            break
        builder.append(chr(w_byte.value))
        w_list = w_list.w_tail
    return builder.build()


def drop(w_list, count):
    """w_list without its first `count` elements, which are there."""
    while count > 0:
        assert isinstance(w_list, W_Cons)
        w_list = w_list.w_tail
        count -= 1
    return w_list
