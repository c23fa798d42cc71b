"""Writing the parts of the external term format that contain no terms."""
from __future__ import absolute_import

from rpython.rlib.longlong2float import float2longlong
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import SHIFT
from rpython.rlib.rfloat import formatd

from enigma.terms import rawbytes
from enigma.terms.atoms import NONODE, W_Atom
from enigma.terms.base import (
    K_ATOM, K_BITS, K_CONS, K_FLOAT, K_INT, K_MAP, K_NIL, K_TUPLE)
from enigma.terms.binaries import W_Bits, sub_binary
from enigma.terms.etf_tags import (
    BINARY, BIT_BINARY, NEW_FLOAT, NEW_PID, NEW_PORT, NEWER_REFERENCE,
    SMALL_INTEGER, INTEGER, FLOAT, ATOM, NIL_TAG, SMALL_BIG, LARGE_BIG, EXPORT,
    ATOM_UTF8, SMALL_ATOM_UTF8, V4_PORT)
from enigma.terms.funs import W_ExportFun
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.numbers import W_BigInt, W_Float, W_Int

# How to encode: flags that are or-ed.
NEW_FLOATS = 1          # floats as 8 bytes; otherwise as text
UTF8_ATOMS = 2          # all atoms in UTF-8; otherwise Latin-1 where possible
DETERMINISTIC = 4       # maps in key order
V4_PORTS = 8            # ports always as V4_PORT_EXT (from release 26 on)

MIN_OWN_CHUNK = 65      # bytes from which a binary stands alone in an iovec
FIRST_ROOM = 240        # bytes to begin with; finish() gives back what is left
OLD_FLOAT = 31          # bytes of FLOAT_EXT
DIGIT_BITS = SHIFT      # bits in a digit of an rbigint


class TooLarge(Exception):
    """A binary of 4 GB or more: system_limit."""


class Writer(object):
    """A buffer that grows, and what writes terms without parts into it.

    A method that writes asks room() for all its bytes at once.  Binaries that stand
    for themselves (only if `iovec`) are not in the buffer: `own_w` holds them,
    `cuts` the positions where they belong, `outside` is their number of bytes.
    """
    _attrs_ = ['raw', 'limit', 'pos', 'flags', 'linker', 'iovec', 'cuts', 'own_w',
               'outside']

    def __init__(self, linker, flags, iovec):
        self.raw = rawbytes.alloc(FIRST_ROOM)
        self.limit = FIRST_ROOM
        self.pos = 0
        self.flags = flags
        self.linker = linker
        self.iovec = iovec
        self.cuts = []
        self.own_w = []
        self.outside = 0

    # ---- the buffer

    def room(self, n):
        """The position of n bytes that the caller fills now (self.raw may be new)."""
        start = self.pos
        if n > self.limit - start:
            self.grow(n)
        self.pos = start + n
        return start

    def grow(self, n):
        self.limit = max(self.limit * 2, self.pos + n)
        raw = rawbytes.alloc(self.limit)
        rawbytes.copy_into(raw, 0, rawbytes.finish(self.raw), 0, self.pos)
        self.raw = raw

    def finish(self):
        """The str of the buffer.  This ends the writing."""
        return rawbytes.cut(self.raw, self.pos)

    def length(self):
        """The number of bytes so far, those outside the buffer too."""
        return self.pos + self.outside

    def uint8(self, n):
        at = self.room(1)
        rawbytes.set_byte(self.raw, at, n & 0xff)

    def uint32(self, n):
        at = self.room(4)
        put32(self.raw, at, n)

    def tag8(self, tag, n):
        """A tag and one byte."""
        at = self.room(2)
        rawbytes.set_byte(self.raw, at, tag)
        rawbytes.set_byte(self.raw, at + 1, n & 0xff)

    def tag16(self, tag, n):
        """A tag and 16 bits."""
        at = self.room(3)
        rawbytes.set_byte(self.raw, at, tag)
        put16(self.raw, at + 1, n)

    def tag32(self, tag, n):
        """A tag and 32 bits."""
        at = self.room(5)
        rawbytes.set_byte(self.raw, at, tag)
        put32(self.raw, at + 1, n)

    def bytes(self, s):
        n = len(s)
        at = self.room(n)
        rawbytes.copy_into(self.raw, at, s, 0, n)

    # ---- terms without parts

    def leaf(self, w_term):
        """Write a term without parts; False if it is none."""
        kind = w_term.kind
        if kind == K_INT:
            assert isinstance(w_term, W_Int)
            self.int(w_term.value)
        elif kind == K_ATOM:
            assert isinstance(w_term, W_Atom)
            self.atom(w_term)
        elif kind == K_BITS:
            assert isinstance(w_term, W_Bits)
            self.bits(w_term)
        elif kind == K_NIL:
            self.uint8(NIL_TAG)
        elif kind == K_FLOAT:
            assert isinstance(w_term, W_Float)
            self.float(w_term.value)
        elif kind == K_CONS or kind == K_TUPLE or kind == K_MAP:
            return False
        else:
            return self.rare_leaf(w_term)
        return True

    def rare_leaf(self, w_term):
        if isinstance(w_term, W_BigInt):
            self.big(w_term.big)
        elif isinstance(w_term, W_Pid):
            self.pid(w_term)
        elif isinstance(w_term, W_Ref):
            self.reference(w_term)
        elif isinstance(w_term, W_Port):
            self.port(w_term)
        elif isinstance(w_term, W_ExportFun):
            self.uint8(EXPORT)
            self.atom(w_term.w_module)
            self.atom(w_term.w_name)
            self.int(w_term.fun_arity)
        else:
            return False
        return True

    def int(self, n):
        if 0 <= n <= 255:
            self.tag8(SMALL_INTEGER, n)
        elif -0x80000000 <= n <= 0x7fffffff:
            self.tag32(INTEGER, n)
        else:
            digits = r_uint(n)
            if n < 0:
                digits = -digits
            self.tag8(SMALL_BIG, count_bytes(digits))
            self.uint8(n < 0)
            while digits:
                self.uint8(intmask(digits & 0xff))
                digits >>= 8

    def big(self, big):
        n = (big.bit_length() + 7) >> 3
        if n < 256:
            self.tag8(SMALL_BIG, n)
        else:
            self.tag32(LARGE_BIG, n)
        self.uint8(big.sign < 0)
        at = self.room(n)
        raw = self.raw
        last = big.numdigits() - 1
        k = 0           # digit k is read from bit `shift` on
        shift = 0
        for i in range(n):
            byte = intmask(big.udigit(k) >> shift)
            shift += 8
            if shift >= DIGIT_BITS:
                shift -= DIGIT_BITS
                k += 1
                if k <= last and shift > 0:
                    byte |= intmask(big.udigit(k) << (8 - shift))
            rawbytes.set_byte(raw, at + i, byte & 0xff)

    def float(self, f):
        if self.flags & NEW_FLOATS:
            bits = intmask(float2longlong(f))
            at = self.room(9)
            rawbytes.set_byte(self.raw, at, NEW_FLOAT)
            put32(self.raw, at + 1, bits >> 32)
            put32(self.raw, at + 5, bits)
        else:
            text = formatd(f, 'e', 20)
            self.uint8(FLOAT)
            self.bytes(text)
            for _ in range(OLD_FLOAT - len(text)):
                self.uint8(0)

    def atom(self, w_atom):
        if not self.flags & UTF8_ATOMS:
            latin1 = w_atom.latin1
            if latin1 is not None:
                self.tag16(ATOM, len(latin1))
                self.bytes(latin1)
                return
        name = w_atom.name
        n = len(name)
        if n > 255:
            self.tag16(ATOM_UTF8, n)
            self.bytes(name)
        else:
            at = self.room(2 + n)
            rawbytes.set_byte(self.raw, at, SMALL_ATOM_UTF8)
            rawbytes.set_byte(self.raw, at + 1, n)
            rawbytes.copy_into(self.raw, at + 2, name, 0, n)

    def bits(self, w_bits):
        size = w_bits.byte_size()
        last = w_bits.bitlen & 7
        if size > 0xffffffff:
            raise TooLarge
        if last:
            self.tag32(BIT_BINARY, size)
            self.uint8(last)
        else:
            self.tag32(BINARY, size)
        if w_bits.bitoff & 7:
            self.bytes(w_bits.as_str())
            return
        whole = w_bits.bitlen >> 3
        if self.iovec and whole >= MIN_OWN_CHUNK:
            self.cuts.append(self.pos)
            self.own_w.append(sub_binary(w_bits, 0, whole))
            self.outside += whole
        else:
            at = self.room(whole)
            rawbytes.copy_into(self.raw, at, w_bits.bytes, w_bits.bitoff >> 3, whole)
        if last:
            self.uint8(w_bits.byte_at(whole))

    # ---- identifiers

    def node(self, w_node, creation):
        """The name of a node; identifiers of this one say NONODE and 0."""
        if w_node is NONODE and creation == 0:
            w_node = self.linker.local_node()
        self.atom(w_node)

    def creation(self, w_node, creation):
        if w_node is NONODE and creation == 0:
            creation = self.linker.creation()
        self.uint32(creation)

    def pid(self, w_pid):
        self.uint8(NEW_PID)
        self.node(w_pid.w_node, w_pid.creation)
        self.uint32(w_pid.number)
        self.uint32(w_pid.serial)
        self.creation(w_pid.w_node, w_pid.creation)

    def port(self, w_port):
        number = w_port.number
        if r_uint(number) >= r_uint(1 << 28) or self.flags & V4_PORTS:
            self.uint8(V4_PORT)
            self.node(w_port.w_node, w_port.creation)
            self.uint32(number >> 32)
        else:
            self.uint8(NEW_PORT)
            self.node(w_port.w_node, w_port.creation)
        self.uint32(number)
        self.creation(w_port.w_node, w_port.creation)

    def reference(self, w_ref):
        self.tag16(NEWER_REFERENCE, w_ref.size())
        self.node(w_ref.w_node, w_ref.creation)
        self.creation(w_ref.w_node, w_ref.creation)
        for i in range(w_ref.size()):
            self.uint32(w_ref.word(i))


def put16(raw, at, n):
    """The low 16 bits of n, the highest byte first."""
    rawbytes.set_byte(raw, at, n >> 8 & 0xff)
    rawbytes.set_byte(raw, at + 1, n & 0xff)


def put32(raw, at, n):
    """The low 32 bits of n, the highest byte first."""
    rawbytes.set_byte(raw, at, n >> 24 & 0xff)
    rawbytes.set_byte(raw, at + 1, n >> 16 & 0xff)
    rawbytes.set_byte(raw, at + 2, n >> 8 & 0xff)
    rawbytes.set_byte(raw, at + 3, n & 0xff)


def count_bytes(digits):
    """How many bytes an r_uint takes."""
    n = 0
    while digits:
        digits >>= 8
        n += 1
    return n
