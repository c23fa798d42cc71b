"""Reading the parts of the external term format that contain no terms."""
from __future__ import absolute_import

from rpython.rlib.longlong2float import longlong2float
from rpython.rlib.rarithmetic import intmask, r_int64, r_uint
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import isfinite, string_to_float

from enigma.terms import atoms, lists, utf
from enigma.terms.binaries import bitstring
from enigma.terms.etf_link import BadEtf
from enigma.terms.etf_tags import (
    ATOM_CACHE_REF, NEWER_REFERENCE, ATOM, REFERENCE, PORT, PID,
    NEW_REFERENCE, SMALL_ATOM, ATOM_UTF8, SMALL_ATOM_UTF8, V4_PORT,
    MAX_ATOM_CHARS, MAX_BIG_BYTES, MAX_REF_WORDS)
from enigma.terms.identifiers import W_Pid, W_Port, W_OddRef, W_Ref
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Float, big_integer, integer


class Reader(object):
    """A place in s, of which s[pos:end] is still to be read."""
    _attrs_ = ['s', 'pos', 'end', 'linker', 'safe']

    def __init__(self, s, pos, end, linker, safe):
        self.s = s
        self.pos = pos
        self.end = end
        self.linker = linker
        self.safe = safe

    def need(self, n):
        """BadEtf when fewer than n bytes are left."""
        if n > self.end - self.pos:
            raise BadEtf

    def uint8(self):
        self.need(1)
        pos = self.pos
        assert pos >= 0
        self.pos = pos + 1
        return ord(self.s[pos])

    def uint16(self):
        high = self.uint8()
        return high << 8 | self.uint8()

    def uint32(self):
        high = self.uint16()
        return high << 16 | self.uint16()

    def take(self, n):
        """The next n bytes."""
        self.need(n)
        start = self.pos
        stop = start + n
        assert start >= 0 and stop >= start
        self.pos = stop
        return self.s[start:stop]

    # ---- leaves

    def string(self):
        n = self.uint16()
        self.need(n)
        start = self.pos
        i = start + n
        self.pos = i
        w_list = NIL
        while i > start:
            i -= 1
            assert i >= 0
            w_list = lists.cons(integer(ord(self.s[i])), w_list)
        return w_list

    def bit_binary(self):
        n = self.uint32()
        last = self.uint8()         # bits used in the last byte
        if (last == 0) != (n == 0) or last > 8:
            raise BadEtf
        s = self.take(n)
        if n == 0:
            return bitstring(s, 0)
        return bitstring(s, (n << 3) - 8 + last)

    def new_float(self):
        high = self.uint32()
        low = self.uint32()
        value = longlong2float(r_int64(intmask(high << 32 | low)))
        if not isfinite(value):
            raise BadEtf
        return W_Float(value)

    def old_float(self):
        return W_Float(parse_old_float(self.take(31)))

    def big(self, n):
        if n > MAX_BIG_BYTES:
            raise BadEtf
        negative = self.uint8() != 0
        self.need(n)
        if n < 8:
            value = 0
            start = self.pos
            assert start >= 0
            i = n
            while i > 0:
                i -= 1
                value = value << 8 | ord(self.s[start + i])
            self.pos = start + n
            return integer(-value if negative else value)
        big = rbigint.frombytes(self.take(n), 'little', False)
        if negative:
            big = big.neg()
        return big_integer(big)

    # ---- atoms

    def atom(self, tag):
        """The atom behind an atom tag."""
        if tag == ATOM_CACHE_REF:
            w_atom = self.linker.cached_atom(self.uint8())
            if w_atom is None:
                raise BadEtf
            return w_atom
        if tag == ATOM or tag == ATOM_UTF8:
            n = self.uint16()
        else:
            n = self.uint8()
        name = self.take(n)
        if tag == ATOM_UTF8 or tag == SMALL_ATOM_UTF8:
            n = utf.count(name)
            if n < 0:
                raise BadEtf
        else:
            name = utf.from_latin1(name)
        if n > MAX_ATOM_CHARS:
            raise BadEtf
        if not self.safe:
            return atoms.atom(name)
        w_atom = atoms.TABLE.existing(name)
        if w_atom is None:
            raise BadEtf
        return w_atom

    def node_atom(self):
        """A term that must be an atom."""
        tag = self.uint8()
        if not is_atom_tag(tag):
            raise BadEtf
        return self.atom(tag)

    # ---- identifiers

    def creation_of(self, tag, old_tag):
        """A creation: one byte of at most 3 behind the old tags, else 32 bits."""
        if tag != old_tag:
            return self.uint32()
        n = self.uint8()
        if n > 3:
            raise BadEtf
        return n

    def is_local(self, w_node, creation):
        return (w_node is self.linker.local_node() and
                creation == self.linker.creation())

    def pid(self, tag):
        w_node = self.node_atom()
        number = self.uint32()
        serial = self.uint32()
        creation = self.creation_of(tag, PID)
        if not self.is_local(w_node, creation):
            return W_Pid(number, serial, w_node, creation)
        if number >= 1 << 15 or serial >= 1 << 13:
            raise BadEtf
        return self.linker.find_pid(number, serial)

    def port(self, tag):
        w_node = self.node_atom()
        number = self.uint32()
        if tag == V4_PORT:
            number = intmask(r_uint(number) << 32 | r_uint(self.uint32()))
        creation = self.creation_of(tag, PORT)
        if not self.is_local(w_node, creation):
            return W_Port(number, w_node, creation)
        if number < 0 or number >= 1 << 28:
            raise BadEtf
        return self.linker.find_port(number)

    def reference(self, tag):
        words = 1
        if tag != REFERENCE:
            words = self.uint16()
        if words > MAX_REF_WORDS or words == 0:
            raise BadEtf
        w_node = self.node_atom()
        ids = [0] * MAX_REF_WORDS
        if tag == REFERENCE:
            ids[0] = self.uint32()
            creation = self.creation_of(tag, REFERENCE)
        else:
            creation = self.creation_of(tag, NEW_REFERENCE)
            for i in range(words):
                ids[i] = self.uint32()
        local = self.is_local(w_node, creation)
        if ids[0] >= 1 << 18 and (local or tag != NEWER_REFERENCE):
            raise BadEtf
        if words > 3 and local:
            raise BadEtf
        if words != 3:
            return W_OddRef(ids, words, w_node, creation)
        if local:
            w_ref = self.linker.find_magic_ref(ids[0], ids[1], ids[2])
            if w_ref is not None:
                return w_ref
        return W_Ref(ids[0], ids[1], ids[2], w_node, creation)


def signed32(n):
    """The signed value of 32 bits."""
    if n >= 1 << 31:
        return n - (1 << 32)
    return n


def is_atom_tag(tag):
    return (tag == ATOM or tag == SMALL_ATOM or tag == ATOM_UTF8 or
            tag == SMALL_ATOM_UTF8 or tag == ATOM_CACHE_REF)


def parse_old_float(s):
    """The float of FLOAT_EXT: 31 bytes of text, filled up by NULs."""
    stop = s.find('\0')
    if stop < 0:
        raise BadEtf
    s = s[:stop]
    if not is_float_text(s):
        raise BadEtf
    try:
        value = string_to_float(s.replace(',', '.'))
    except ValueError:
        raise BadEtf
    if not isfinite(value):
        raise BadEtf
    return value


def is_float_text(s):
    """Sign?, digits, point or comma, digits, and perhaps e, sign?, digits."""
    pos = _sign(s, 0)
    stop = _digits(s, pos)
    if stop == pos or stop >= len(s) or (s[stop] != '.' and s[stop] != ','):
        return False
    pos = stop + 1
    stop = _digits(s, pos)
    if stop == pos:
        return False
    if stop < len(s) and (s[stop] == 'e' or s[stop] == 'E'):
        pos = _sign(s, stop + 1)
        stop = _digits(s, pos)
        if stop == pos:
            return False
    return stop == len(s)


def _sign(s, pos):
    if pos < len(s) and (s[pos] == '+' or s[pos] == '-'):
        return pos + 1
    return pos


def _digits(s, pos):
    while pos < len(s) and '0' <= s[pos] <= '9':
        pos += 1
    return pos
