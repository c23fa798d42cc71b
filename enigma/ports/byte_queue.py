"""Bytes that wait to be taken: by a descriptor, by a compressor."""
from __future__ import absolute_import


class ByteQueue(object):
    """A queue of str; of the first one `skip` bytes are gone."""

    def __init__(self):
        self.parts = []
        self.head = 0
        self.skip = 0
        self.size = 0

    def append(self, data):
        """Add bytes at the end."""
        if len(data) > 0:
            self.parts.append(data)
            self.size += len(data)

    def first(self):
        """The first part; what is left of it starts at `skip`."""
        return self.parts[self.head]

    def taken(self, n):
        """The first n bytes have been written."""
        self.size -= n
        while n > 0:
            left = len(self.parts[self.head]) - self.skip
            if n < left:
                self.skip += n
                return
            n -= left
            self.parts[self.head] = ''
            self.head += 1
            self.skip = 0
        head = self.head
        if head > 32 or head == len(self.parts):
            assert head >= 0
            self.parts = self.parts[head:]
            self.head = 0

    def clear(self):
        """Forget everything."""
        self.parts = []
        self.head = 0
        self.skip = 0
        self.size = 0
