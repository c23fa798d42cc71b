"""ZStream: a compressor or decompressor of zlib with the bytes it has yet to take."""
from __future__ import absolute_import

from rpython.rtyper.lltypesystem import lltype, rffi

from enigma.ports.byte_queue import ByteQueue
from enigma.ports.shim import LONG, LONGS, STR, external, free, longs
from enigma.terms.cbytes import Given, Room
from enigma.terms.identifiers import Magic

PTR = rffi.VOIDP
_new = external('en_z_new', [], PTR)
_free = external('en_z_free', [PTR], lltype.Void, plain=True)
_end = external('en_z_end', [PTR])
_deflate_init = external('en_z_deflate_init', [PTR, LONG, LONG, LONG, LONG, LONG])
_inflate_init = external('en_z_inflate_init', [PTR, LONG])
_reset = external('en_z_reset', [PTR])
_step = external('en_z_step', [PTR, STR, LONG, LONG, STR, LONG, LONG, LONG, LONGS])
_params = external('en_z_params', [PTR, LONG, LONG])
_set_dictionary = external('en_z_set_dictionary', [PTR, STR, LONG])
_get_dictionary = external('en_z_get_dictionary', [PTR, STR])
_checksum = external('en_z_checksum', [PTR])
_crc32 = external('en_z_crc32', [LONG, STR, LONG, LONG])
_adler32 = external('en_z_adler32', [LONG, STR, LONG])

OK = 0
STREAM_END = 1
NEED_DICT = 2
ERRNO = -1
STREAM_ERROR = -2
DATA_ERROR = -3
MEM_ERROR = -4
BUF_ERROR = -5
VERSION_ERROR = -6
NO_FLUSH = 0

NONE = 0
DEFLATE = 1
INFLATE = 2
CLOSED = 3

EOS_ERROR = 0         # what to do with input behind the end of the stream
EOS_RESET = 1
EOS_CUT = 2

DICTIONARY_SIZE = 32768


class Handle(object):
    """The memory of the C side; given back with this object."""
    _attrs_ = ['pointer']

    def __init__(self):
        self.pointer = _new()

    def __del__(self):
        _free(self.pointer)


class ZStream(Magic):
    """What a reference of zlib:open/0 holds.  `state` is NONE, DEFLATE, INFLATE
    or CLOSED; `crc` is that of the uncompressed bytes of a raw stream.
    """

    def __init__(self, w_owner):
        self.w_owner = w_owner
        self.handle = Handle()
        self.state = NONE
        self.input = ByteQueue()
        self.w_stash = None
        self.chunk_size = 4000
        self.eos = EOS_CUT
        self.begin(False)

    def begin(self, raw):
        """A stream starts, or starts again."""
        self.raw = raw
        self.crc = 0
        self.ended = False

    def forget_input(self):
        self.input.clear()
        self.w_stash = None

    def deflate_init(self, level, method, bits, mem, strategy):
        result = _deflate_init(self.handle.pointer, level, method, bits, mem, strategy)
        if result == OK:
            self.state = DEFLATE
            self.begin(bits < 0)
        return result

    def inflate_init(self, bits, eos):
        result = _inflate_init(self.handle.pointer, bits)
        if result == OK:
            self.state = INFLATE
            self.eos = eos
            self.begin(bits < 0)
        return result

    def reset(self):
        """deflateReset and inflateReset."""
        result = _reset(self.handle.pointer)
        self.begin(self.raw)
        self.forget_input()
        return result

    def restart(self):
        """Behind the end of one stream another one begins."""
        result = _reset(self.handle.pointer)
        if result == OK:
            self.ended = False
        return result

    def end(self):
        """deflateEnd and inflateEnd: DATA_ERROR when it was not the end."""
        result = _end(self.handle.pointer)
        if result == OK:
            if self.input.size > 0 or self.state == INFLATE and not self.ended:
                result = DATA_ERROR
        self.forget_input()
        self.state = NONE
        return result

    def close(self):
        _end(self.handle.pointer)
        self.forget_input()
        self.state = CLOSED

    def params(self, level, strategy):
        return _params(self.handle.pointer, level, strategy)

    def set_dictionary(self, data):
        """OK or an error."""
        with Given(data) as raw:
            return _set_dictionary(self.handle.pointer, raw, len(data))

    def dictionary_checksum(self, data):
        """What deflateSetDictionary answers; zlib itself does not in a raw stream."""
        if not self.raw:
            return _checksum(self.handle.pointer)
        with Given(data) as raw:
            return _adler32(0, raw, len(data))

    def get_dictionary(self):
        """The dictionary of a decompressor; a negative code raises ZlibError."""
        with Room(DICTIONARY_SIZE) as dictionary:
            n = _get_dictionary(self.handle.pointer, dictionary.raw)
            if n < 0:
                raise ZlibError(n)
            return dictionary.text(n)

    def checksum(self):
        return _checksum(self.handle.pointer)

    def run(self, limit, room, flush):
        """Take at most about `limit` bytes of input, give at most `room`."""
        return Run(self, limit, room, flush)


class ZlibError(Exception):
    """An error of zlib; `code` is its number."""

    def __init__(self, code):
        self.code = code


class Run(object):
    """One run of a stream: `output` and how it ended (`result`)."""

    def __init__(self, stream, limit, room, flush):
        self.stream = stream
        self.room = room
        self.result = OK
        self.consumed = 0
        self.produced = 0
        progress = longs(2)
        with Room(room) as out:
            self._feed(out.raw, limit, progress)
            if self.result == OK and stream.input.size == 0 and self.produced < room:
                # also without a flush: the last run may have left some output
                self._step('', 0, 0, out.raw, flush, progress)
            self.output = out.text(self.produced)
        free(progress)
        if self.result == STREAM_END:
            stream.ended = True
        if stream.raw and stream.state == INFLATE:
            self._add_crc(self.output, 0, self.produced)

    def _feed(self, out, limit, progress):
        queue = self.stream.input
        while self.result == OK and queue.size > 0 and self.consumed < limit:
            data = queue.first()
            skip = queue.skip
            n = min(len(data) - skip, limit)
            taken = self._step(data, skip, n, out, NO_FLUSH, progress)
            if self.stream.raw and self.stream.state == DEFLATE:
                self._add_crc(data, skip, taken)
            queue.taken(taken)
            if taken < n:
                break

    def _step(self, data, skip, n, out, flush, progress):
        with Given(data) as raw:
            self.result = _step(self.stream.handle.pointer, raw, skip, n, out,
                                self.produced, self.room - self.produced, flush, progress)
        self.consumed += progress[0]
        self.produced += progress[1]
        return progress[0]

    def _add_crc(self, data, skip, n):
        with Given(data) as raw:
            self.stream.crc = _crc32(self.stream.crc, raw, skip, n)
