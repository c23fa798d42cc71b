"""Writing the external term format (term_to_binary/1,2, term_to_iovec/1,2).

Bit for bit what release 25 writes, but for the order of the keys of maps of
more than 32 keys (which the format leaves open).  Nothing here recurses: what
is still to be written stands on two parallel stacks.
"""
from __future__ import absolute_import

from rpython.rlib import jit, rzlib
from rpython.rlib.listsort import make_timsort_class
from rpython.rlib.longlong2float import float2longlong
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rfloat import formatd
from rpython.rlib.rstring import StringBuilder

from enigma.terms import order, utf
from enigma.terms.atoms import NONODE, W_Atom
from enigma.terms.binaries import W_Bits, binary, sub_binary
from enigma.terms.etf_tags import (
    VERSION, COMPRESSED, NEW_FLOAT, BIT_BINARY, NEW_PID, NEW_PORT,
    NEWER_REFERENCE, SMALL_INTEGER, INTEGER, FLOAT, ATOM, SMALL_TUPLE,
    LARGE_TUPLE, NIL_TAG, STRING, LIST, BINARY, SMALL_BIG, LARGE_BIG, NEW_FUN,
    EXPORT, MAP, ATOM_UTF8, SMALL_ATOM_UTF8, V4_PORT)
from enigma.terms.funs import W_ExportFun, W_Fun
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.map_root import W_Map
from enigma.terms.numbers import W_BigInt, W_Float, W_Int
from enigma.terms.tuples import W_Tuple

# How to encode: flags that are or-ed.
NEW_FLOATS = 1          # floats as 8 bytes; otherwise as text
UTF8_ATOMS = 2          # all atoms in UTF-8; otherwise Latin-1 where possible
DETERMINISTIC = 4       # maps in key order
V4_PORTS = 8            # ports always as V4_PORT_EXT (from release 26 on)

MAX_STRING = 65535      # bytes that fit into STRING_EXT
MIN_OWN_CHUNK = 65      # bytes from which a binary stands alone in an iovec

TERM, CELLS, FUN_END = 0, 1, 2      # what waits on the stack


class TooLarge(Exception):
    """A binary of 4 GB or more: system_limit."""


class Writer(object):
    """Bytes, as a list of finished chunks and a builder of the last one."""
    _attrs_ = ['chunks', 'chunks_w', 'done', 'builder']

    def __init__(self):
        self.chunks = []        # str; '' where chunks_w has a binary
        self.chunks_w = []      # W_Bits that stand for themselves, or None
        self.done = 0           # bytes in all chunks
        self.builder = StringBuilder()

    def length(self):
        return self.done + self.builder.getlength()

    def flush(self):
        """End the current chunk."""
        s = self.builder.build()
        if s:
            self.chunks.append(s)
            self.chunks_w.append(None)
            self.done += len(s)
            self.builder = StringBuilder()

    def uint8(self, n):
        self.builder.append(chr(n & 0xff))

    def uint16(self, n):
        self.builder.append(chr(n >> 8 & 0xff))
        self.builder.append(chr(n & 0xff))

    def uint32(self, n):
        self.uint16(n >> 16)
        self.uint16(n)

    def bytes(self, s):
        self.builder.append(s)


class Encoder(Writer):
    """Writes terms.  `slack` is what external_size/1 counts too much."""
    _attrs_ = ['flags', 'linker', 'w_creator', 'iovec', 'slack', 'todo',
               'todo_w', 'marks']

    def __init__(self, linker, w_creator, flags, iovec):
        Writer.__init__(self)
        self.flags = flags
        self.linker = linker
        self.w_creator = w_creator      # the pid that funs are said to come from
        self.iovec = iovec              # whether large binaries stay as they are
        self.slack = 0
        self.todo = []
        self.todo_w = []
        self.marks = []     # per open fun: its chunk, its first byte's position

    # ---- the loop

    def term(self, w_term):
        """Write w_term and all that it contains."""
        self.push(TERM, w_term)
        while self.todo:
            what = self.todo.pop()
            w_next = self.todo_w.pop()
            if what == TERM:
                self.one(w_next)
            elif what == CELLS:
                self.cells(w_next)
            else:
                self.fun_end()

    def push(self, what, w_term):
        self.todo.append(what)
        self.todo_w.append(w_term)

    def push_all(self, terms_w):
        """Have these terms written in this order."""
        i = len(terms_w)
        while i > 0:
            i -= 1
            self.push(TERM, terms_w[i])

    def one(self, w_term):
        """Write a term; its parts, if it has any, are pushed."""
        if self.leaf(w_term):
            return
        if isinstance(w_term, W_Cons):
            self.list(w_term)
        elif isinstance(w_term, W_Tuple):
            n = w_term.size()
            if n <= 255:
                self.uint8(SMALL_TUPLE)
                self.uint8(n)
            else:
                self.uint8(LARGE_TUPLE)
                self.uint32(n)
            self.push_all(w_term.items())
        elif isinstance(w_term, W_Map):
            self.map(w_term)
        elif isinstance(w_term, W_Fun):
            self.fun(w_term)
        else:
            assert False, 'no such term'

    def leaf(self, w_term):
        """Write a term without parts; False if it is none."""
        if isinstance(w_term, W_Int):
            self.int(w_term.value)
        elif isinstance(w_term, W_Atom):
            self.atom(w_term)
        elif w_term is NIL:
            self.uint8(NIL_TAG)
        elif isinstance(w_term, W_Bits):
            self.bits(w_term)
        elif isinstance(w_term, W_Float):
            self.float(w_term.value)
        elif isinstance(w_term, W_BigInt):
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

    # ---- compounds

    def list(self, w_list):
        """STRING_EXT for a short list of bytes, else LIST_EXT."""
        n = string_length(w_list)
        if n >= 0:
            self.uint8(STRING)
            self.uint16(n)
            while isinstance(w_list, W_Cons):
                w_head = w_list.w_head
                assert isinstance(w_head, W_Int)
                self.uint8(w_head.value)
                w_list = w_list.w_tail
        else:
            self.uint8(LIST)
            self.uint32(count_cells(w_list))
            self.cells(w_list)

    def cells(self, w_list):
        """The heads of w_list, then its tail; stops at a head with parts."""
        while isinstance(w_list, W_Cons):
            w_head = w_list.w_head
            w_list = w_list.w_tail
            if not self.leaf(w_head):
                self.push(CELLS, w_list)
                self.push(TERM, w_head)
                return
        self.push(TERM, w_list)

    def map(self, w_map):
        keys_w = w_map.keys()
        values_w = w_map.values()
        n = len(keys_w)
        self.uint8(MAP)
        self.uint32(n)
        if self.flags & DETERMINISTIC:
            pairs = [(keys_w[i], values_w[i]) for i in range(n)]
            PairSort(pairs).sort()
            i = n
            while i > 0:
                i -= 1
                w_key, w_value = pairs[i]
                self.push(TERM, w_value)
                self.push(TERM, w_key)
        else:
            i = n
            while i > 0:
                i -= 1
                self.push(TERM, values_w[i])
                self.push(TERM, keys_w[i])

    def fun(self, w_fun):
        info = w_fun.info
        self.uint8(NEW_FUN)
        self.flush()
        self.marks.append(len(self.chunks))
        self.marks.append(self.done)
        self.chunks.append('')          # the size, filled in by fun_end
        self.chunks_w.append(None)
        self.done += 4
        self.push(FUN_END, NIL)
        self.uint8(info.arity)
        self.bytes(info.uniq)
        self.uint32(info.index)
        self.uint32(len(w_fun.env_w))
        self.atom(info.w_module)
        before = self.length()
        self.int(info.index)
        self.int(info.old_uniq)
        self.slack += before + 10 - self.length()
        self.pid(self.w_creator if w_fun.w_creator is None else w_fun.w_creator)
        self.push_all(w_fun.env_w[:])

    def fun_end(self):
        start = self.marks.pop()
        chunk = self.marks.pop()
        self.chunks[chunk] = be32(self.length() - start)

    # ---- leaves

    def int(self, n):
        if 0 <= n <= 255:
            self.uint8(SMALL_INTEGER)
            self.uint8(n)
        elif -0x80000000 <= n <= 0x7fffffff:
            self.uint8(INTEGER)
            self.uint32(n)
        else:
            digits = r_uint(n)
            if n < 0:
                digits = -digits
            self.uint8(SMALL_BIG)
            self.uint8(count_bytes(digits))
            self.uint8(n < 0)
            while digits:
                self.uint8(intmask(digits & 0xff))
                digits >>= 8

    def big(self, big):
        n = (big.abs().bit_length() + 7) >> 3
        if n < 256:
            self.uint8(SMALL_BIG)
            self.uint8(n)
        else:
            self.uint8(LARGE_BIG)
            self.uint32(n)
        self.uint8(big.sign < 0)
        self.bytes(big.abs().tobytes(n, 'little', False))

    def float(self, f):
        if self.flags & NEW_FLOATS:
            bits = r_uint(float2longlong(f))
            self.uint8(NEW_FLOAT)
            self.uint32(intmask(bits >> 32))
            self.uint32(intmask(bits))
        else:
            self.uint8(FLOAT)
            text = formatd(f, 'e', 20)
            self.bytes(text)
            self.builder.append_multiple_char('\0', 31 - len(text))

    def atom(self, w_atom):
        name = w_atom.name
        if not self.flags & UTF8_ATOMS:
            latin1 = utf.to_latin1(name)
            if latin1 is not None:
                self.uint8(ATOM)
                self.uint16(len(latin1))
                self.bytes(latin1)
                return
        if len(name) > 255:
            self.uint8(ATOM_UTF8)
            self.uint16(len(name))
        else:
            self.uint8(SMALL_ATOM_UTF8)
            self.uint8(len(name))
        self.bytes(name)

    def bits(self, w_bits):
        size = w_bits.byte_size()
        last = w_bits.bitlen & 7
        if size > 0xffffffff:
            raise TooLarge
        self.uint8(BIT_BINARY if last else BINARY)
        self.uint32(size)
        if last:
            self.uint8(last)
        whole = w_bits.bitlen >> 3
        if self.iovec and whole >= MIN_OWN_CHUNK and w_bits.bitoff & 7 == 0:
            self.flush()
            self.chunks.append('')
            self.chunks_w.append(sub_binary(w_bits, 0, whole))
            self.done += whole
            if last:
                self.uint8(w_bits.byte_at(whole))
        else:
            self.bytes(w_bits.as_str())

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
            self.uint32(number)
        else:
            self.uint8(NEW_PORT)
            self.node(w_port.w_node, w_port.creation)
            self.uint32(number)
        self.creation(w_port.w_node, w_port.creation)

    def reference(self, w_ref):
        self.uint8(NEWER_REFERENCE)
        self.uint16(w_ref.size())
        self.node(w_ref.w_node, w_ref.creation)
        self.creation(w_ref.w_node, w_ref.creation)
        for i in range(w_ref.size()):
            self.uint32(w_ref.word(i))


PairSort = make_timsort_class(
    lt=lambda a, b: order.compare_exact(a[0], b[0]) < 0)


def string_length(w_list):
    """The length of a list of at most 65535 bytes, -1 for any other."""
    n = 0
    while isinstance(w_list, W_Cons):
        w_head = w_list.w_head
        if not isinstance(w_head, W_Int) or not 0 <= w_head.value <= 255:
            return -1
        n += 1
        if n > MAX_STRING:
            return -1
        w_list = w_list.w_tail
    if w_list is not NIL:
        return -1
    return n


def count_cells(w_list):
    n = 0
    while isinstance(w_list, W_Cons):
        n += 1
        w_list = w_list.w_tail
    return n


def count_bytes(digits):
    """How many bytes an r_uint takes."""
    n = 0
    while digits:
        digits >>= 8
        n += 1
    return n


def be32(n):
    """n as four bytes, the highest first."""
    return (chr(n >> 24 & 0xff) + chr(n >> 16 & 0xff) +
            chr(n >> 8 & 0xff) + chr(n & 0xff))


@jit.dont_look_inside
def encode(w_term, linker, w_creator, flags=NEW_FLOATS):
    """The external format of w_term with the version byte, a str.

    `linker` (a Linker) knows the name of this node; `w_creator` is the W_Pid
    that funs are said to come from.  Raises TooLarge.
    """
    return chr(VERSION) + encode_body(w_term, linker, w_creator, flags)


@jit.dont_look_inside
def encode_body(w_term, linker, w_creator, flags):
    """The same without the version byte."""
    encoder = Encoder(linker, w_creator, flags, False)
    encoder.term(w_term)
    encoder.flush()
    return ''.join(encoder.chunks)


@jit.dont_look_inside
def encode_compressed(w_term, linker, w_creator, flags, level):
    """The same, compressed by zlib at `level` unless that makes it no shorter."""
    body = encode_body(w_term, linker, w_creator, flags)
    stream = rzlib.deflateInit(level)
    try:
        packed = rzlib.compress(stream, body, rzlib.Z_FINISH)
    finally:
        rzlib.deflateEnd(stream)
    if len(packed) > len(body) - 5:
        return chr(VERSION) + body
    return chr(VERSION) + chr(COMPRESSED) + be32(len(body)) + packed


@jit.dont_look_inside
def encode_iovec(w_term, linker, w_creator, flags):
    """The format in pieces (a list of W_Bits); large binaries are pieces."""
    encoder = Encoder(linker, w_creator, flags, True)
    encoder.uint8(VERSION)
    encoder.term(w_term)
    encoder.flush()
    pieces_w = []
    run = []
    for i in range(len(encoder.chunks)):
        w_piece = encoder.chunks_w[i]
        if w_piece is None:
            run.append(encoder.chunks[i])
        else:
            pieces_w.append(binary(''.join(run)))
            pieces_w.append(w_piece)
            run = []
    if run:
        pieces_w.append(binary(''.join(run)))
    return pieces_w


@jit.dont_look_inside
def external_size(w_term, linker, w_creator, flags):
    """What erlang:external_size/1 says: never less than encode() makes."""
    encoder = Encoder(linker, w_creator, flags, False)
    encoder.term(w_term)
    return encoder.length() + 1 + encoder.slack
