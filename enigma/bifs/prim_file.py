"""The BIFs of prim_file: names of files in Erlang and in the operating system.

A name in Erlang is a list of code points, which may be nested, or a binary of
raw bytes; to the operating system it is a binary that ends in NUL.  Which bytes
a code point becomes is decided by node.file_names.
"""
from __future__ import absolute_import

from enigma.bifs.unwrap import binary, term
from enigma.code.natives import bif
from enigma.terms import atoms, lists, utf
from enigma.terms.atoms import atom
from enigma.terms.binaries import W_Bits
from enigma.terms.binaries import binary as new_binary
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import pair

_LATIN1 = atom('latin1')
_UTF8 = atom('utf8')
_WARNINGS = [atom('warning'), atom('ignore'), atom('error')]


class FileNames(object):
    """How names are encoded, and what is done about names that are not well-formed.

    `on_bad` is 0 to warn, 1 to ignore, 2 for an error (+fnuw, +fnui, +fnue).
    """

    def __init__(self, is_utf8=True, on_bad=0):
        self.is_utf8 = is_utf8
        self.on_bad = on_bad


def encode(names, w_name):
    """The bytes of a name (a str without NUL at the end), or badarg."""
    if isinstance(w_name, W_Bits):
        name = w_name.as_str()
        whole = w_name.bitlen >> 3
        assert whole >= 0
        name = name[:whole]
    elif w_name is NIL or isinstance(w_name, W_Cons):
        parts = []
        _encode_list(w_name, names.is_utf8, parts)
        name = ''.join(parts)
    else:
        raise badarg()
    if name.find('\x00') >= 0:
        raise badarg()
    return name


def _encode_list(w_list, is_utf8, parts):
    later_w = []
    while True:
        if isinstance(w_list, W_Cons):
            w_head = w_list.w_head
            w_list = w_list.w_tail
            if isinstance(w_head, W_Int):
                parts.append(_encode_point(w_head.value, is_utf8))
            elif isinstance(w_head, W_Cons):
                later_w.append(w_list)
                w_list = w_head
            elif w_head is not NIL:
                raise badarg()
        elif w_list is not NIL:
            raise badarg()
        elif len(later_w) == 0:
            return
        else:
            w_list = later_w.pop()


def _encode_point(point, is_utf8):
    if is_utf8:
        if not utf.is_codepoint(point):
            raise badarg()
        return utf.encoded(point)
    if point < 0 or point > 255:
        raise badarg()
    return chr(point)


class NotUnicode(Exception):
    """The bytes are not the UTF-8 of anything."""


def decode(names, name):
    """The list of code points of a native name (a str); NotUnicode."""
    points_w = []
    if not names.is_utf8:
        for c in name:
            points_w.append(integer(ord(c)))
        return lists.from_items(points_w)
    i = 0
    while i < len(name):
        point = utf.codepoint_at(name, i, len(name))
        if point < 0:
            raise NotUnicode
        points_w.append(integer(point))
        i += utf.size_of(point)
    return lists.from_items(points_w)


@bif("prim_file", "internal_name2native", term)
def internal_name2native(proc, w_name):
    return new_binary(encode(proc.node.file_names, w_name) + '\x00')


@bif("prim_file", "internal_native2name", binary)
def internal_native2name(proc, w_name):
    names = proc.node.file_names
    try:
        return decode(names, w_name.as_str())
    except NotUnicode:
        return pair(atoms.ERROR, _WARNINGS[names.on_bad])


@bif("prim_file", "is_translatable", binary)
def is_translatable(proc, w_name):
    try:
        decode(proc.node.file_names, w_name.as_str())
    except NotUnicode:
        return atoms.FALSE
    return atoms.TRUE


@bif("file", "native_name_encoding")
def native_name_encoding(proc):
    if proc.node.file_names.is_utf8:
        return _UTF8
    return _LATIN1
