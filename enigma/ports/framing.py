"""{packet, N}: messages with their length before them, 1, 2 or 4 bytes."""
from __future__ import absolute_import


def header(size, width):
    """The length in front of a message of `size` bytes; None if it does not fit."""
    if width < 4 and size >> (8 * width) != 0:
        return None
    return ''.join([chr((size >> (8 * i)) & 0xff) for i in range(width - 1, -1, -1)])


class Unframer(object):
    """Cuts a stream of bytes into messages."""

    def __init__(self, width):
        self.width = width
        self.parts = []
        self.have = 0
        self.need = width

    def feed(self, data):
        """More bytes of the stream; the messages that are whole now."""
        self.parts.append(data)
        self.have += len(data)
        if self.have < self.need:
            return []
        stream = ''.join(self.parts)
        messages = []
        pos = 0
        width = self.width
        while True:
            left = len(stream) - pos
            self.need = width
            if left < width:
                break
            size = 0
            for i in range(width):
                size = size << 8 | ord(stream[pos + i])
            self.need = width + size
            if left < self.need:
                break
            start = pos + width
            stop = pos + self.need
            assert 0 <= start <= stop
            messages.append(stream[start:stop])
            pos = stop
        assert pos >= 0
        rest = stream[pos:]
        self.parts = [rest]
        self.have = len(rest)
        return messages
