"""File names as the prim_file natives get them: binaries that end in NUL."""
from __future__ import absolute_import

from enigma.terms.binaries import W_Bits


class BadName(Exception):
    """No binary, no NUL at the end, or something behind the first NUL."""


def native_path(w_name):
    """The name as a str without the NUL; BadName."""
    if not isinstance(w_name, W_Bits) or not w_name.is_binary():
        raise BadName
    name = w_name.as_str()
    end = name.find('\x00')
    if end < 0:
        raise BadName
    for i in range(end, len(name)):
        if name[i] != '\x00':
            raise BadName
    return name[:end]
