"""Reading the parts of the external term format that contain no terms."""
from __future__ import absolute_import

from rpython.rlib.longlong2float import longlong2float
from rpython.rlib.rarithmetic import intmask, r_int64, r_uint
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import isfinite, string_to_float

from enigma.terms import atoms, bytelists, utf
from enigma.terms.binaries import bitstring
from enigma.terms.etf_link import BadEtf
from enigma.terms.etf_tags import (
    ATOM_CACHE_REF, NEW_FLOAT, BIT_BINARY, NEW_PID, NEW_PORT, NEWER_REFERENCE,
    SMALL_INTEGER, INTEGER, FLOAT, ATOM, REFERENCE, PORT, PID, SMALL_TUPLE,
    LARGE_TUPLE, NIL_TAG, STRING, LIST, BINARY, SMALL_BIG, LARGE_BIG, NEW_FUN, EXPORT,
    NEW_REFERENCE, SMALL_ATOM, MAP, ATOM_UTF8, SMALL_ATOM_UTF8, V4_PORT,
    MAX_ATOM_CHARS, MAX_BIG_BYTES, MAX_REF_WORDS)
from enigma.terms.identifiers import W_Pid, W_Port, W_OddRef, W_Ref
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Float, W_Int, big_integer, integer

SLOTS = 1024            # of recent atoms; a power of two


class RecentAtoms(object):
    """Atoms met lately, each in the slot that its name tells: the way round the atom
    table, which needs a str."""
    _attrs_ = ['slots_w']

    def __init__(self):
        self.slots_w = [None] * SLOTS

    def slot(self, s, pos, n):
        """The slot for the name s[pos:pos + n]."""
        if n == 0:
            return 0
        assert pos >= 0
        return (n + 3 * ord(s[pos]) + 17 * ord(s[pos + (n >> 1)]) +
                101 * ord(s[pos + n - 1])) & (SLOTS - 1)

    def find(self, slot, s, pos, n, is_utf8):
        """The atom of this name if the slot holds it, else None."""
        w_atom = self.slots_w[slot]
        if w_atom is None:
            return None
        name = w_atom.name if is_utf8 else w_atom.latin1
        if name is None or len(name) != n:
            return None
        assert pos >= 0
        for i in range(n):
            if name[i] != s[pos + i]:
                return None
        return w_atom


RECENT = RecentAtoms()


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
        self.need(2)
        s = self.s
        pos = self.pos
        assert pos >= 0
        self.pos = pos + 2
        return ord(s[pos]) << 8 | ord(s[pos + 1])

    def uint32(self):
        self.need(4)
        s = self.s
        pos = self.pos
        assert pos >= 0
        self.pos = pos + 4
        return (ord(s[pos]) << 24 | ord(s[pos + 1]) << 16 |
                ord(s[pos + 2]) << 8 | ord(s[pos + 3]))

    def take(self, n):
        """The next n bytes."""
        self.need(n)
        start = self.pos
        stop = start + n
        assert start >= 0 and stop >= start
        self.pos = stop
        return self.s[start:stop]

    # ---- leaves

    def leaf(self):
        """The term at pos; None, pos being left where it is, if it has parts."""
        tag = self.uint8()
        if tag == SMALL_INTEGER:
            return bytelists.BYTES_W[self.uint8()]
        if tag == INTEGER:
            return integer(signed32(self.uint32()))
        if is_atom_tag(tag):
            return self.atom(tag)
        if tag == BINARY:
            n = self.uint32()
            return bitstring(self.take(n), n << 3)
        if tag == STRING:
            return self.string()
        if tag == NIL_TAG:
            return NIL
        if tag == NEW_FLOAT:
            return self.new_float()
        if (tag == SMALL_TUPLE or tag == LIST or tag == MAP or tag == LARGE_TUPLE or
                tag == NEW_FUN):
            self.pos -= 1
            return None
        return self.rare_leaf(tag)

    def rare_leaf(self, tag):
        if tag == SMALL_BIG:
            return self.big(self.uint8())
        if tag == LARGE_BIG:
            return self.big(self.uint32())
        if tag == BIT_BINARY:
            return self.bit_binary()
        if tag == FLOAT:
            return self.old_float()
        if tag == EXPORT:
            return self.export()
        if tag == PID or tag == NEW_PID:
            return self.pid(tag)
        if tag == PORT or tag == NEW_PORT or tag == V4_PORT:
            return self.port(tag)
        if tag == REFERENCE or tag == NEW_REFERENCE or tag == NEWER_REFERENCE:
            return self.reference(tag)
        raise BadEtf

    def string(self):
        n = self.uint16()
        self.need(n)
        start = self.pos
        self.pos = start + n
        return bytelists.from_slice(self.s, start, start + n)

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

    def small(self):
        """A term that must be a small integer, as an int."""
        tag = self.uint8()
        if tag == SMALL_INTEGER:
            return self.uint8()
        if tag == INTEGER:
            return signed32(self.uint32())
        if tag == SMALL_BIG:
            w_value = self.big(self.uint8())
            if isinstance(w_value, W_Int):
                return w_value.value
        raise BadEtf

    def export(self):
        w_module = self.node_atom()
        w_name = self.node_atom()
        arity = self.small()
        if arity < 0:
            raise BadEtf
        if self.safe and not self.linker.is_exported(w_module, w_name, arity):
            raise BadEtf
        return self.linker.make_export_fun(w_module, w_name, arity)

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
        is_utf8 = tag == ATOM_UTF8 or tag == SMALL_ATOM_UTF8
        self.need(n)
        slot = RECENT.slot(self.s, self.pos, n)
        w_atom = RECENT.find(slot, self.s, self.pos, n, is_utf8)
        if w_atom is None:
            w_atom = self.new_atom(n, is_utf8)
            RECENT.slots_w[slot] = w_atom
        else:
            self.pos += n
        return w_atom

    def new_atom(self, n, is_utf8):
        """The atom that the next n bytes name."""
        name = self.take(n)
        if not utf.is_ascii(name):
            if is_utf8:
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
