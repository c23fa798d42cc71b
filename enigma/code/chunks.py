"""The chunks of an IFF file, and the checksum of a module."""
from __future__ import absolute_import

from hashlib import md5 as quick_md5

from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rmd5 import RMD5

MAX_ITEMS = 1 << 26


class Damaged(Exception):
    """A chunk ends too early or holds a wrong number."""


class ChunkReader(object):
    """Numbers and bytes from a string; Damaged when there are too few."""

    def __init__(self, data):
        self.data = data
        self.pos = 0

    def left(self):
        return len(self.data) - self.pos

    def uint8(self):
        pos = self.pos
        assert pos >= 0
        if pos >= len(self.data):
            raise Damaged
        self.pos = pos + 1
        return ord(self.data[pos])

    def uint16(self):
        high = self.uint8()
        return high << 8 | self.uint8()

    def int32(self):
        """Four bytes, signed."""
        pos = self.pos
        data = self.data
        assert pos >= 0
        if pos + 4 > len(data):
            raise Damaged
        self.pos = pos + 4
        value = (ord(data[pos]) << 24 | ord(data[pos + 1]) << 16 |
                 ord(data[pos + 2]) << 8 | ord(data[pos + 3]))
        if value >= 1 << 31:
            value -= 1 << 32
        return value

    def is_less(self, size):
        """Whether the second of two signed numbers of `size` bytes is the smaller."""
        first = self.take(size)
        second = self.take(size)
        if (ord(first[0]) ^ ord(second[0])) & 128:
            return second > first       # the negative one has the highest bit
        return second < first

    def count(self, lowest, item_size):
        """A number of items of which each takes item_size bytes or more here."""
        n = self.int32()
        if n < lowest or n > MAX_ITEMS or n * item_size > self.left():
            raise Damaged
        return n

    def take(self, n):
        """The next n bytes."""
        if n < 0 or n > self.left():
            raise Damaged
        start = self.pos
        stop = start + n
        assert 0 <= start <= stop
        self.pos = stop
        return self.data[start:stop]

    def rest(self):
        return self.take(self.left())

    def not_negative(self):
        n = self.int32()
        if n < 0:
            raise Damaged
        return n


def chunks(data):
    """The chunks of an IFF file of type BEAM: name -> bytes.

    Damaged when the file is none.  Of two chunks with one name the last counts.
    """
    reader = ChunkReader(data)
    if reader.take(4) != 'FOR1':
        raise Damaged
    form = ChunkReader(reader.take(reader.int32()))
    if form.take(4) != 'BEAM':
        raise Damaged
    found = {}
    while form.left() > 0:
        name = form.take(4)
        size = form.int32()
        found[name] = form.take(size)
        form.take(-size & 3)
    return found


def chunk_place(data, name):
    """Where the chunk `name` of a file lies: (start, size), size 0 if nowhere.

    Damaged as in chunks().
    """
    reader = ChunkReader(data)
    if reader.take(4) != 'FOR1':
        raise Damaged
    end = reader.not_negative()
    if end > reader.left():
        raise Damaged
    end += reader.pos
    if reader.take(4) != 'BEAM':
        raise Damaged
    start = 0
    length = 0
    while reader.pos < end:
        found = reader.take(4)
        size = reader.not_negative()
        if found == name:
            start = reader.pos
            length = size
        if reader.pos + ((size + 3) & ~3) > end:
            raise Damaged
        reader.take((size + 3) & ~3)
    return start, length


def checksum(found):
    """The MD5 (16 bytes) of what makes a module behave as it does.

    found: name -> chunk.  Old uniques of funs do not count: they depend on the
    machine that compiled.
    """
    parts = [found.get(name, '') for name in ['AtU8', 'Code', 'StrT', 'ImpT', 'ExpT']]
    funs = found.get('FunT', '')
    parts.append(funs[:4])
    pos = 4
    while pos + 24 <= len(funs):
        parts.append(funs[pos:pos + 20])
        parts.append('\x00\x00\x00\x00')
        pos += 24
    parts.append(found.get('LitT', ''))
    parts.append(found.get('Meta', ''))
    return _md5(''.join(parts))


def _md5(data):
    if not we_are_translated():
        return quick_md5(data).digest()
    md5 = RMD5()
    md5.update(data)
    return md5.digest()
