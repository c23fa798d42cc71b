"""Where a packet ends: the packet types of inet and erlang:decode_packet/3.

The numbers of the types are those of the inet driver's option "packet".
"""
from __future__ import absolute_import

RAW, ONE, TWO, FOUR, ASN1, SUNRM, CDR, FCGI = 0, 1, 2, 3, 4, 5, 6, 7
LINE, TPKT, HTTP, HTTPH, SSL_TLS, HTTP_BIN, HTTPH_BIN = 8, 9, 10, 11, 12, 13, 14

MORE = 0            # as a length: not known before there are more bytes
INVALID = -1        # as a length: these bytes are no such packet
MAX_LENGTH = 0x7fffffff


class Framing(object):
    """A packet type with its limits (0: none).

    truncate: lines that are longer are cut.  header: whether the next HTTP
    packet is a header, not the first line of a message.
    """
    _attrs_ = ['kind', 'limit', 'truncate', 'delimiter', 'header']

    def __init__(self, kind):
        self.kind = kind
        self.limit = 0
        self.truncate = 0
        self.delimiter = '\n'
        self.header = kind == HTTPH or kind == HTTPH_BIN

    def length(self, s):
        """How long the packet is that s begins with; MORE or INVALID.

        It may be more than there is.
        """
        kind = self.kind
        if kind == RAW:
            return len(s)
        if kind == LINE:
            return self.line(s)
        if kind == ASN1:
            return self.asn1(s)
        if kind == HTTP or kind == HTTP_BIN or kind == HTTPH or kind == HTTPH_BIN:
            return self.http(s)
        header = header_size(kind)
        if len(s) < header:
            return MORE
        return self.total(header, body_size(kind, s))

    def total(self, header, body):
        """The length of a packet whose body is so long; -1 is a bad one."""
        if body < 0 or header + body > MAX_LENGTH:
            return INVALID
        if self.limit != 0 and body > self.limit:
            return INVALID
        return header + body

    def line(self, s):
        at = s.find(self.delimiter)
        n = at + 1
        if at < 0:
            n = len(s)
        if self.limit != 0 and n > self.limit:
            return INVALID
        if self.truncate != 0:
            if n > self.truncate or at < 0 and n == self.truncate:
                return self.truncate
        if at < 0:
            return MORE
        return n

    def asn1(self, s):
        """A BER tag of any length, and a length of up to four bytes."""
        if len(s) < 2:
            return MORE
        i = 1
        if ord(s[0]) & 0x1f == 0x1f:
            while i < len(s) and ord(s[i]) & 0x80:
                i += 1
            if len(s) - i < 2:
                return MORE
            i += 1
        length = ord(s[i])
        i += 1
        if length & 0x80:
            size = length & 0x7f
            if len(s) - i < size:
                return MORE
            if size > 4:
                return INVALID
            length = number(s, i, size)
            i += size
        return self.total(i, length)

    def http(self, s):
        """A line; a header goes on in lines that begin with a space."""
        n = len(s)
        if n == 1 and s[0] == '\n' or n == 2 and s[0] == '\r' and s[1] == '\n':
            return n
        limit = self.limit
        if limit == 0:
            limit = self.truncate
        start = 0
        while True:
            at = s.find('\n', start)
            end = at + 1
            if at < 0:
                if limit != 0 and n >= limit:
                    return INVALID
                return MORE
            if self.header and end < n and end > 2 and is_space(s[end]):
                start = end
                continue
            if limit != 0 and end > limit:
                return INVALID
            if self.header and end == n:    # the next line may belong to it
                return MORE
            return end


def is_space(c):
    """Whether a character is white space inside a line."""
    return c == ' ' or c == '\t'


def number(s, start, n):
    """n bytes of s, the highest first, as an int."""
    value = 0
    for i in range(start, start + n):
        value = value << 8 | ord(s[i])
    return value


def header_size(kind):
    """The length of the header of types that have one of fixed size."""
    if kind == ONE:
        return 1
    if kind == TWO:
        return 2
    if kind == FOUR or kind == SUNRM or kind == TPKT:
        return 4
    if kind == SSL_TLS:
        return 5
    if kind == FCGI:
        return 8
    assert kind == CDR
    return 12


def body_size(kind, s):
    """What the header in s says of the length of the body; -1 if it is bad."""
    if kind == ONE or kind == TWO or kind == FOUR:
        return number(s, 0, header_size(kind))
    if kind == SUNRM:
        return number(s, 0, 4) & 0x7fffffff
    if kind == TPKT:
        if ord(s[0]) != 3:
            return -1
        return number(s, 2, 2) - 4
    if kind == FCGI:
        if ord(s[0]) != 1:
            return -1
        return number(s, 4, 2) + ord(s[6])
    if kind == SSL_TLS:
        if is_ssl2_hello(s):
            return (number(s, 0, 2) & 0x7fff) - 3
        return number(s, 3, 2)
    assert kind == CDR
    return cdr_size(s)


def cdr_size(s):
    if s[0] != 'G' or s[1] != 'I' or s[2] != 'O' or s[3] != 'P':
        return -1
    if ord(s[6]) & 1:
        return (ord(s[11]) << 24 | ord(s[10]) << 16 |
                ord(s[9]) << 8 | ord(s[8]))
    return number(s, 8, 4)


def is_ssl2_hello(s):
    """Whether a packet is the client's first in the format of SSL 2."""
    return ord(s[0]) & 0x80 != 0 and ord(s[2]) == 1


def body_start(kind):
    """Where in a packet begins what is handed on."""
    if kind == ONE or kind == TWO or kind == FOUR:
        return header_size(kind)
    return 0


def body_end(kind, s, length):
    """Where it ends: fcgi packets have padding."""
    if kind == FCGI:
        return length - ord(s[6])
    return length
