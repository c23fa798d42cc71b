"""The natives of the module unicode.

unicode.erl does the rest: other encodings, and the texts of errors.  What is
given back for bad input ({error|incomplete, Converted, Rest}) has the form that
release 25 gives it, down to how the rest of the input is nested.
"""
from __future__ import absolute_import

from rpython.rlib.rstring import StringBuilder

from enigma.bifs.texts import utf8_list
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.terms import atoms, bytelists, iodata, lists, utf
from enigma.terms.binaries import W_Bits, binary, sub_binary
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_BigInt, W_Int
from enigma.terms.tuples import triple

UNICODE = atoms.atom('unicode')
UTF8 = atoms.atom('utf8')
LATIN1 = atoms.atom('latin1')
INCOMPLETE = atoms.atom('incomplete')
TO_BINARY_INT = atoms.atom('characters_to_binary_int')
TO_LIST_INT = atoms.atom('characters_to_list_int')


class Conversion(object):
    """Turns nested characters into UTF-8, as far as they are good.

    leftover: the begun code point at the end of the last binary.
    w_rest: what was not converted, None if everything was.
    """
    _attrs_ = ['latin1', 'builder', 'leftover', 'w_rest']

    def __init__(self, latin1):
        self.latin1 = latin1
        self.builder = StringBuilder()
        self.leftover = ''
        self.w_rest = None

    def run(self, w_data):
        """Convert a binary or a list of characters, binaries and lists."""
        if isinstance(w_data, W_Bits):
            self.w_rest = self.add_binary(w_data)
        else:
            self.walk(w_data)

    def walk(self, w_list):
        """The same for a list; tails_w holds what is to follow it."""
        tails_w = []
        while True:
            if isinstance(w_list, W_Cons):
                w_head = w_list.w_head
                if isinstance(w_head, W_Cons):
                    tails_w.append(w_list.w_tail)
                    w_list = w_head
                    continue
                w_bad = self.add(w_head)
                if w_bad is not None:
                    if isinstance(w_head, W_Bits):
                        w_list = lists.cons(w_bad, w_list.w_tail)
                    self.fail(w_list, tails_w)
                    return
                w_list = w_list.w_tail
            elif w_list is NIL:
                if not tails_w:
                    return
                w_list = tails_w.pop()
            else:
                w_bad = w_list
                if isinstance(w_list, W_Bits):
                    w_bad = self.add_binary(w_list)
                if w_bad is not None:
                    self.fail(w_bad, tails_w)
                    return
                w_list = NIL

    def fail(self, w_rest, tails_w):
        """The rest, nested as the lists were that were being walked."""
        while tails_w:
            w_rest = lists.cons(w_rest, tails_w.pop())
        self.w_rest = w_rest

    def add(self, w_head):
        """An element that is no cons cell; None, or what of it is bad."""
        if w_head is NIL:
            return None
        if isinstance(w_head, W_Bits):
            return self.add_binary(w_head)
        if isinstance(w_head, W_Int) and not self.leftover:
            code = w_head.value
            if utf.is_codepoint(code) and not (self.latin1 and code > 255):
                utf.append(self.builder, code)
                return None
        return w_head

    def add_binary(self, w_bits):
        """A binary; None, or the part of it from the first bad byte on."""
        if not w_bits.is_binary():
            return w_bits
        s = w_bits.as_str()
        if self.latin1:
            self.builder.append(utf.from_latin1(s))
            return None
        start = 0
        if self.leftover:
            start = self.complete(s)
            if start < 0:
                return w_bits
        stop = valid_until(s, start)
        self.builder.append_slice(s, start, stop)
        if stop < len(s):
            if utf.codepoint_at(s, stop, len(s)) == utf.INVALID:
                return sub_binary(w_bits, stop, len(s) - stop)
            self.leftover = s[stop:]
        return None

    def complete(self, s):
        """End the begun code point by bytes of s: how many, or -1 if bad."""
        n = announced(self.leftover) - len(self.leftover)
        assert n > 0
        if len(s) < n:
            self.leftover += s
            return len(s)
        char = self.leftover + s[:n]
        if utf.codepoint_at(char, 0, len(char)) < 0:
            return -1
        self.builder.append(char)
        self.leftover = ''
        return n


def valid_until(s, start):
    """Where the code points that begin at s[start] stop being whole and good."""
    assert start >= 0
    pos = start
    while pos < len(s):
        if ord(s[pos]) < 0x80:
            pos += 1
            continue
        code = utf.codepoint_at(s, pos, len(s))
        if code < 0:
            break
        pos += utf.size_of(code)
    return pos


def announced(s):
    """How many bytes the first byte of an incomplete code point promises."""
    first = ord(s[0])
    if first < 0xe0:
        return 2
    if first < 0xf0:
        return 3
    return 4


def may_go_on(s):
    """Whether all bytes behind the first are continuations, as far as asked.

    The last byte of a sequence that is one byte short is looked at, too.
    """
    for i in range(1, len(s)):
        if ord(s[i]) & 0xc0 != 0x80:
            return False
    return True


def check_shape(w_data):
    """badarg unless w_data is a binary or a nested list of what may be characters.

    Integers of any value pass.  Behind one that is no small integer nothing is
    looked at: converting will fail there.
    """
    if isinstance(w_data, W_Bits):
        if not w_data.is_binary():
            raise badarg()
        return
    if w_data is not NIL and not isinstance(w_data, W_Cons):
        raise badarg()
    tails_w = []
    while True:
        if isinstance(w_data, W_Cons):
            w_head = w_data.w_head
            if isinstance(w_head, W_Cons):
                if w_data.w_tail is not NIL:
                    tails_w.append(w_data.w_tail)
                w_data = w_head
                continue
            if isinstance(w_head, W_BigInt) or is_wide(w_head):
                return
            if not (isinstance(w_head, W_Int) or w_head is NIL or
                    isinstance(w_head, W_Bits) and w_head.is_binary()):
                raise badarg()
            w_data = w_data.w_tail
        elif w_data is NIL:
            if not tails_w:
                return
            w_data = tails_w.pop()
        elif isinstance(w_data, W_Bits) and w_data.is_binary():
            w_data = NIL
        else:
            raise badarg()


def is_wide(w_x):
    """Whether an integer of 64 bits is more than release 25 calls small."""
    return isinstance(w_x, W_Int) and not -(1 << 59) <= w_x.value < 1 << 59


def converted(w_data, latin1):
    """The Conversion of checked data."""
    conversion = Conversion(latin1)
    conversion.run(w_data)
    return conversion


def outcome(conversion, w_good):
    """w_good, or the tuple that says how far the input was good."""
    w_rest = conversion.w_rest
    leftover = conversion.leftover
    if w_rest is None:
        if not leftover:
            return w_good
        w_tag = INCOMPLETE if may_go_on(leftover) else atoms.ERROR
        return triple(w_tag, w_good, binary(leftover))
    if leftover:
        w_rest = lists.from_items([binary(leftover), w_rest])
    return triple(atoms.ERROR, w_good, w_rest)


def is_utf8(w_encoding):
    return w_encoding is UNICODE or w_encoding is UTF8


@bif("unicode", "characters_to_binary", term, term, trap=True)
def characters_to_binary(proc, w_data, w_encoding):
    if not is_utf8(w_encoding) and w_encoding is not LATIN1:
        proc.call_next(UNICODE, TO_BINARY_INT, [w_data, w_encoding])
        return None
    if isinstance(w_data, W_Cons) and w_data.w_tail is NIL:
        w_head = w_data.w_head
        if isinstance(w_head, W_Bits):
            w_data = w_head
    if not isinstance(w_data, W_Bits):
        try:
            return binary(iodata.ascii_to_str(w_data))
        except iodata.BadIodata:
            pass
    check_shape(w_data)
    if isinstance(w_data, W_Bits) and is_itself(w_data, w_encoding):
        return w_data
    conversion = converted(w_data, w_encoding is LATIN1)
    return outcome(conversion, binary(conversion.builder.build()))


def is_itself(w_bits, w_encoding):
    """Whether a binary in this encoding is its own UTF-8 form."""
    s = w_bits.as_str()
    if w_encoding is LATIN1:
        return utf.is_ascii(s)
    return valid_until(s, 0) == len(s)


@bif("unicode", "characters_to_list", term, term, trap=True)
def characters_to_list(proc, w_data, w_encoding):
    if not is_utf8(w_encoding) and w_encoding is not LATIN1:
        proc.call_next(UNICODE, TO_LIST_INT, [w_data, w_encoding])
        return None
    try:
        return bytelists.from_str(iodata.ascii_to_str(w_data))
    except iodata.BadIodata:
        pass
    check_shape(w_data)
    conversion = converted(w_data, w_encoding is LATIN1)
    return outcome(conversion, utf8_list(conversion.builder.build()))


@bif("unicode", "bin_is_7bit", term)
def bin_is_7bit(proc, w_x):
    return atoms.boolean(isinstance(w_x, W_Bits) and w_x.is_binary() and
                         utf.is_ascii(w_x.as_str()))
