"""prim_buffer: bytes that wait between a file and its reader or writer.

The contract is prim_buffer.erl.  Small writes are collected and joined when
somebody looks at the bytes.
"""
from __future__ import absolute_import

from enigma.bifs.unwrap import non_negative, small_int
from enigma.code.natives import bif
from enigma.terms import atoms
from enigma.terms.atoms import atom
from enigma.terms.binaries import EMPTY_BINARY, W_Bits, binary, sub_binary
from enigma.terms.errors import badarg, error
from enigma.terms.identifiers import Magic, REFS, W_MagicRef
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import integer
from enigma.terms.tuples import pair

_ACQUIRED = atom('acquired')
_BUSY = atom('busy')
_NOT_FOUND = atom('not_found')
_LOCK_ORDER_VIOLATION = atom('lock_order_violation')

SMALL = 1024
SPENT = 32          # parts read before the list of parts is cut


class Buffer(Magic):
    """`parts` from index `head` on; of the first one `skip` bytes are read."""
    _attrs_ = ['parts', 'head', 'skip', 'pending', 'pending_size', 'size', 'locked']

    def __init__(self):
        self.parts = []
        self.head = 0
        self.skip = 0
        self.pending = []
        self.pending_size = 0
        self.size = 0
        self.locked = False

    def append(self, data):
        """Write bytes at the end."""
        n = len(data)
        self.size += n
        if n < SMALL:
            self.pending.append(data)
            self.pending_size += n
            if self.pending_size >= SMALL:
                self.join()
        else:
            self.join()
            self.parts.append(data)

    def join(self):
        """Make the small writes one part."""
        if self.pending_size > 0:
            self.parts.append(''.join(self.pending))
            self.pending_size = 0
        if len(self.pending) > 0:
            self.pending = []

    def read(self, n, wanted):
        """Take n bytes (there are so many) out; the bytes, or '' if not wanted."""
        self.join()
        self.size -= n
        taken = []
        while n > 0:
            part = self.parts[self.head]
            start = self.skip
            stop = min(len(part), start + n)
            assert 0 <= start <= stop
            if wanted:
                taken.append(part[start:stop])
            n -= stop - start
            if stop == len(part):
                self.parts[self.head] = ''
                self.head += 1
                self.skip = 0
            else:
                self.skip = stop
        self._forget()
        return ''.join(taken)

    def _forget(self):
        head = self.head
        if head >= SPENT or head == len(self.parts):
            assert head >= 0
            self.parts = self.parts[head:]
            self.head = 0

    def find(self, byte):
        """The index of the first such byte, or -1."""
        self.join()
        before = 0
        start = self.skip
        for i in range(self.head, len(self.parts)):
            part = self.parts[i]
            assert start >= 0
            at = part.find(byte, start)
            if at >= 0:
                return before + at - start
            before += len(part) - start
            start = 0
        return -1


def buffer_ref(w_x):
    """Unwrapper: the reference of a buffer -> Buffer."""
    if isinstance(w_x, W_MagicRef):
        magic = w_x.magic
        if isinstance(magic, Buffer):
            return magic
    raise badarg()


def iovec(w_x):
    """Unwrapper: a list of binaries -> list of str."""
    parts = []
    while isinstance(w_x, W_Cons):
        w_head = w_x.w_head
        if not isinstance(w_head, W_Bits) or not w_head.is_binary():
            raise badarg()
        parts.append(w_head.as_str())
        w_x = w_x.w_tail
    if w_x is not NIL:
        raise badarg()
    return parts


@bif("prim_buffer", "new")
def new(proc):
    return REFS.make_magic(Buffer())


@bif("prim_buffer", "size", buffer_ref)
def size(proc, buffer):
    return integer(buffer.size)


@bif("prim_buffer", "peek_head", buffer_ref)
def peek_head(proc, buffer):
    buffer.join()
    if buffer.size == 0:
        raise badarg()
    part = buffer.parts[buffer.head]
    return sub_binary(binary(part), buffer.skip, len(part) - buffer.skip)


@bif("prim_buffer", "copying_read", buffer_ref, non_negative)
def copying_read(proc, buffer, n):
    if n > buffer.size:
        raise badarg()
    if n == 0:
        return EMPTY_BINARY
    return binary(buffer.read(n, True))


@bif("prim_buffer", "skip", buffer_ref, non_negative)
def skip(proc, buffer, n):
    if n > buffer.size:
        raise badarg()
    buffer.read(n, False)
    return atoms.OK


@bif("prim_buffer", "write", buffer_ref, iovec)
def write(proc, buffer, parts):
    for part in parts:
        buffer.append(part)
    return atoms.OK


@bif("prim_buffer", "find_byte_index", buffer_ref, small_int)
def find_byte_index(proc, buffer, byte):
    if byte < 0 or byte > 255:
        raise badarg()
    at = buffer.find(chr(byte))
    if at < 0:
        return _NOT_FOUND
    return pair(atoms.OK, integer(at))


@bif("prim_buffer", "try_lock", buffer_ref)
def try_lock(proc, buffer):
    if buffer.locked:
        return _BUSY
    buffer.locked = True
    return _ACQUIRED


@bif("prim_buffer", "unlock", buffer_ref)
def unlock(proc, buffer):
    if not buffer.locked:
        raise error(_LOCK_ORDER_VIOLATION)
    buffer.locked = False
    return atoms.OK
