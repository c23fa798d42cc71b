"""HTTP lines as terms: the packet types http, httph, http_bin and httph_bin."""
from __future__ import absolute_import

from enigma.bifs.packets import is_space
from enigma.bifs.texts import latin1_list
from enigma.terms import atoms, tuples
from enigma.terms.binaries import binary
from enigma.terms.numbers import integer
from enigma.terms.tuples import pair, triple

HEADERS = [
    "Cache-Control", "Connection", "Date", "Pragma", "Transfer-Encoding",
    "Upgrade", "Via", "Accept", "Accept-Charset", "Accept-Encoding",
    "Accept-Language", "Authorization", "From", "Host", "If-Modified-Since",
    "If-Match", "If-None-Match", "If-Range", "If-Unmodified-Since",
    "Max-Forwards", "Proxy-Authorization", "Range", "Referer", "User-Agent",
    "Age", "Location", "Proxy-Authenticate", "Public", "Retry-After", "Server",
    "Vary", "Warning", "Www-Authenticate", "Allow", "Content-Base",
    "Content-Encoding", "Content-Language", "Content-Length",
    "Content-Location", "Content-Md5", "Content-Range", "Content-Type", "Etag",
    "Expires", "Last-Modified", "Accept-Ranges", "Set-Cookie", "Set-Cookie2",
    "X-Forwarded-For", "Cookie", "Keep-Alive", "Proxy-Connection"]
METHODS = ["OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE"]
MAX_NAME = 50           # names that are longer keep their case

HEADER_ATOMS = [atoms.atom(name) for name in HEADERS]
METHOD_ATOMS = [atoms.atom(name) for name in METHODS]
HTTP_RESPONSE = atoms.atom('http_response')
HTTP_REQUEST = atoms.atom('http_request')
HTTP_HEADER = atoms.atom('http_header')
HTTP_EOH = atoms.atom('http_eoh')
HTTP_ERROR = atoms.atom('http_error')
STAR = atoms.atom('*')
ABS_PATH = atoms.atom('abs_path')
ABSOLUTE_URI = atoms.atom('absoluteURI')
SCHEME = atoms.atom('scheme')
HTTP = atoms.atom('http')
HTTPS = atoms.atom('https')


class BadLine(Exception):
    """Not a line of HTTP."""


class Line(object):
    """One line, read from the left.  `binaries`: texts are binaries, not lists."""
    _attrs_ = ['s', 'pos', 'end', 'binaries']

    def __init__(self, s, binaries):
        self.s = s
        self.pos = 0
        self.end = len(s)
        self.binaries = binaries
        if self.end >= 2 and s[self.end - 2] == '\r':
            self.end -= 2
        elif self.end >= 1 and s[self.end - 1] == '\n':
            self.end -= 1

    def text(self, start, stop):
        """The term of s[start:stop]."""
        return self.string(self.slice(start, stop))

    def string(self, s):
        if self.binaries:
            return binary(s)
        return latin1_list(s)

    def slice(self, start, stop):
        assert start >= 0 and stop >= start
        return self.s[start:stop]

    def more(self):
        return self.pos < self.end

    def spaces(self):
        """Skip spaces; how many there were."""
        start = self.pos
        while self.more() and is_space(self.s[self.pos]):
            self.pos += 1
        return self.pos - start

    def digits(self):
        """A number; -1 if there is no digit."""
        if not self.more() or not self.s[self.pos].isdigit():
            return -1
        value = 0
        while self.more() and self.s[self.pos].isdigit():
            value = (value * 10 + ord(self.s[self.pos]) - ord('0')) & 0x7fffffff
            self.pos += 1
        return value

    def version(self):
        """{Major, Minor} of "1.1"; BadLine."""
        major = self.digits()
        if major < 0 or not self.more() or self.s[self.pos] != '.':
            raise BadLine
        self.pos += 1
        minor = self.digits()
        if minor < 0:
            raise BadLine
        return pair(integer(major), integer(minor))

    def starts_with(self, wanted):
        """Whether wanted comes next; if so, pass it."""
        stop = self.pos + len(wanted)
        if stop > self.end or self.slice(self.pos, stop) != wanted:
            return False
        self.pos = stop
        return True


def parse(s, header, binaries):
    """The term of a packet; a bad one gives {http_error, Packet}."""
    line = Line(s, binaries)
    try:
        if header:
            return parse_header(line)
        if line.starts_with('HTTP/'):
            return parse_response(line)
        return parse_request(line)
    except BadLine:
        return pair(HTTP_ERROR, line.string(s))


def parse_response(line):
    """{http_response, Version, Status, Phrase}; the phrase may be missing."""
    w_version = line.version()
    if line.spaces() == 0:
        raise BadLine
    status = line.digits()
    if status < 0:
        status = 0
    if line.spaces() == 0 and line.more():
        raise BadLine
    return tuples.from_items([HTTP_RESPONSE, w_version, integer(status),
                              line.text(line.pos, line.end)])


def parse_request(line):
    """{http_request, Method, Uri, Version}; no version is 0.9."""
    while line.more() and not is_special(line.s[line.pos]):
        line.pos += 1
    method_end = line.pos
    if method_end == 0 or line.spaces() == 0:
        raise BadLine
    start = line.pos
    while line.more() and not is_space(line.s[line.pos]):
        line.pos += 1
    uri = line.slice(start, line.pos)
    if not uri:
        raise BadLine
    line.spaces()
    if not line.more():
        w_version = pair(integer(0), integer(9))
    else:
        if line.end - line.pos < 8 or not line.starts_with('HTTP/'):
            raise BadLine
        w_version = line.version()
    return tuples.from_items([HTTP_REQUEST, method(line, method_end),
                              parse_uri(line, uri), w_version])


def method(line, end):
    name = line.slice(0, end)
    for i in range(len(METHODS)):
        if METHODS[i] == name:
            return METHOD_ATOMS[i]
    return line.string(name)


def parse_uri(line, uri):
    """'*', {abs_path,P}, {absoluteURI,S,H,Port,P}, {scheme,S,Rest} or a text."""
    if uri == '*':
        return STAR
    if len(uri) <= 1 or uri[0] == '/':
        return pair(ABS_PATH, line.string(uri))
    rest = behind(uri, 'http://')
    if rest is not None:
        return absolute_uri(line, HTTP, rest)
    rest = behind(uri, 'https://')
    if rest is not None:
        return absolute_uri(line, HTTPS, rest)
    at = uri.find(':')
    if at < 0:
        return line.string(uri)
    return triple(SCHEME, line.string(uri[:at]), line.string(uri[at + 1:]))


def behind(uri, start):
    """What follows `start` (in any case of letters) in uri, or None."""
    n = len(start)
    if len(uri) < n or uri[:n].lower() != start:
        return None
    return uri[n:]


def absolute_uri(line, w_scheme, rest):
    path = '/'
    at = rest.find('/')
    if at >= 0:
        path = rest[at:]
        rest = rest[:at]
    port = 0
    at = rest.find(':')
    if at >= 0:
        digits = Line(rest[at + 1:], False)
        digits.end = len(digits.s)
        port = digits.digits()
        if digits.more():
            port = 0
        rest = rest[:at]
    w_port = atoms.UNDEFINED
    if port > 0:
        w_port = integer(port)
    return tuples.from_items([ABSOLUTE_URI, w_scheme, line.string(rest), w_port,
                              line.string(path)])


def parse_header(line):
    """{http_header, Number, Name, Original, Value}, or http_eoh."""
    if not line.more():
        return HTTP_EOH
    while not is_special(line.s[line.pos]):
        line.pos += 1
        if not line.more():
            raise BadLine
    if line.s[line.pos] != ':':
        raise BadLine
    original = line.slice(0, line.pos)
    line.pos += 1
    line.spaces()
    number = 0
    name = original
    if len(original) <= MAX_NAME:
        name = capitalized(original)
        number = header_number(name)
    w_name = HEADER_ATOMS[number - 1] if number > 0 else line.string(name)
    return tuples.from_items([HTTP_HEADER, integer(number), w_name,
                              line.string(original),
                              line.text(line.pos, line.end)])


def header_number(name):
    """The place of a name among the known ones, from 1; 0 if it is not there."""
    for i in range(len(HEADERS)):
        if HEADERS[i] == name:
            return i + 1
    return 0


def capitalized(name):
    """The first letter, and those behind a hyphen, large, all others small."""
    chars = []
    upper = True
    for i in range(len(name)):
        c = name[i]
        if upper:
            chars.append(c.upper())
            upper = False
        else:
            chars.append(c.lower())
            upper = c == '-'
    return ''.join(chars)


def is_special(c):
    """Whether a character cannot be part of a token."""
    code = ord(c)
    return code <= 32 or code >= 128 or c in '()<>@,;:\\"/[]?={}'
