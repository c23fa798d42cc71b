"""Bytes that C functions read or fill, for the time of a `with`.

Untranslated they are memory of ctypes: rffi would make a list of all bytes and a
class for each length, which takes minutes where a long str is given many times.
"""
from __future__ import absolute_import

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem import rffi


class Given(object):
    """`with Given(s) as raw`: a char* to the bytes of the str s, which C only reads.

    Behind them is no NUL.
    """

    def __init__(self, data):
        assert data is not None
        self.data = data
    __init__._always_inline_ = 'try'

    def __enter__(self):
        if we_are_translated():
            self.raw, self.flag = rffi.get_nonmovingbuffer(self.data)
            return self.raw
        self.memory = _ctypes().create_string_buffer(self.data, len(self.data) + 1)
        return _pointer(self.memory)
    __enter__._always_inline_ = 'try'

    def __exit__(self, *args):
        if we_are_translated():
            rffi.free_nonmovingbuffer(self.data, self.raw, self.flag)
    __exit__._always_inline_ = 'try'


class Room(object):
    """`with Room(n) as room`: n bytes for C to fill, from the char* `room.raw` on."""

    def __init__(self, size):
        self.size = size
    __init__._always_inline_ = 'try'

    def __enter__(self):
        if we_are_translated():
            self.raw, self.content, self.kind = rffi.alloc_buffer(self.size)
        else:
            self.memory = _ctypes().create_string_buffer(self.size + 1)
            self.raw = _pointer(self.memory)
        return self
    __enter__._always_inline_ = 'try'

    def __exit__(self, *args):
        if we_are_translated():
            rffi.keep_buffer_alive_until_here(self.raw, self.content, self.kind)
    __exit__._always_inline_ = 'try'

    def text(self, n):
        """The first n bytes as a str; only once, for it may be the same memory."""
        if not we_are_translated():
            return self.memory[:n]
        result = rffi.str_from_buffer(self.raw, self.content, self.kind, self.size, n)
        assert result is not None     # the annotator cannot know
        return result


def _ctypes():
    import ctypes
    return ctypes


def _pointer(memory):
    """The char* of a buffer of ctypes, untranslated."""
    from rpython.rtyper.lltypesystem import ll2ctypes
    type = ll2ctypes.get_ctypes_type(rffi.CCHARP)
    return ll2ctypes.ctypes2lltype(rffi.CCHARP, _ctypes().cast(memory, type))
