"""zlib: the natives behind zlib.erl, which is their contract."""
from __future__ import absolute_import

from enigma.bifs.unwrap import pid, term
from enigma.code.natives import bif
from enigma.machine import signals
from enigma.ports import zstream
from enigma.ports.prim_buffer import iovec
from enigma.ports.prim_file_paths import c_int
from enigma.ports.zstream import DEFLATE, INFLATE, NONE, ZlibError, ZStream
from enigma.terms import atoms, iodata, lists
from enigma.terms.atoms import atom
from enigma.terms.binaries import binary
from enigma.terms.errors import badarg, error
from enigma.terms.identifiers import REFS, W_MagicRef
from enigma.terms.numbers import integer
from enigma.terms.tuples import pair, triple

_NOT_ON_CONTROLLING_PROCESS = atom('not_on_controlling_process')
_NOT_INITIALIZED = atom('not_initialized')
_ALREADY_INITIALIZED = atom('already_initialized')
_STREAM_END = atom('stream_end')
_STREAM_ERROR = atom('stream_error')
_DATA_ERROR = atom('data_error')
_MEM_ERROR = atom('mem_error')
_BUF_ERROR = atom('buf_error')
_VERSION_ERROR = atom('version_error')
_UNKNOWN_ERROR = atom('unknown_error')
_EMPTY = atom('empty')
_FINISHED = atom('finished')
_CONTINUE = atom('continue')
_NEED_DICTIONARY = atom('need_dictionary')


def stream_ref(w_x):
    """Unwrapper: the reference of zlib:open/0 -> ZStream."""
    if isinstance(w_x, W_MagicRef):
        magic = w_x.magic
        if isinstance(magic, ZStream):
            return magic
    raise badarg()


def iodata_(w_x):
    """Unwrapper: iodata -> str."""
    try:
        return iodata.to_str(w_x)
    except iodata.BadIodata:
        raise badarg()


def check_owner(proc, stream):
    """Only the controlling process may use a stream."""
    if not signals.same_pid(proc.w_pid, stream.w_owner):
        raise error(_NOT_ON_CONTROLLING_PROCESS)


def check(proc, stream, state):
    """As check_owner, and the stream must be in this state."""
    check_owner(proc, stream)
    if stream.state != state:
        if state == NONE:
            raise error(_ALREADY_INITIALIZED)
        raise error(_NOT_INITIALIZED)


def outcome(code):
    """ok, another atom, or an error, for a code of zlib."""
    if code == zstream.OK:
        return atoms.OK
    if code == zstream.STREAM_END:
        return _STREAM_END
    if code == zstream.STREAM_ERROR:
        raise error(_STREAM_ERROR)
    if code == zstream.DATA_ERROR:
        raise error(_DATA_ERROR)
    if code == zstream.MEM_ERROR:
        return _MEM_ERROR
    if code == zstream.BUF_ERROR:
        return _BUF_ERROR
    if code == zstream.VERSION_ERROR:
        return _VERSION_ERROR
    return _UNKNOWN_ERROR


@bif("zlib", "open_nif")
def open_nif(proc):
    return REFS.make_magic(ZStream(proc.w_pid))


@bif("zlib", "close_nif", stream_ref)
def close_nif(proc, stream):
    check_owner(proc, stream)
    if stream.state == zstream.CLOSED:
        raise error(_NOT_INITIALIZED)
    stream.close()
    return atoms.OK


@bif("zlib", "set_controller_nif", stream_ref, pid)
def set_controller_nif(proc, stream, w_pid):
    if not signals.is_local(w_pid):
        raise badarg()
    check_owner(proc, stream)
    stream.w_owner = w_pid
    return atoms.OK


@bif("zlib", "deflateInit_nif", stream_ref, c_int, c_int, c_int, c_int, c_int)
def deflate_init(proc, stream, level, method, bits, mem, strategy):
    check(proc, stream, NONE)
    return outcome(stream.deflate_init(level, method, bits, mem, strategy))


@bif("zlib", "deflateSetDictionary_nif", stream_ref, iodata_)
def deflate_set_dictionary(proc, stream, data):
    check(proc, stream, DEFLATE)
    code = stream.set_dictionary(data)
    if code != zstream.OK:
        return outcome(code)
    return integer(_c_int(stream.dictionary_checksum(data)))


def _c_int(checksum):
    # 32 bits, shown with a sign
    if checksum > 0x7fffffff:
        return checksum - 0x100000000
    return checksum


@bif("zlib", "deflateReset_nif", stream_ref)
def deflate_reset(proc, stream):
    check(proc, stream, DEFLATE)
    return outcome(stream.reset())


@bif("zlib", "deflateEnd_nif", stream_ref)
def deflate_end(proc, stream):
    check(proc, stream, DEFLATE)
    return outcome(stream.end())


@bif("zlib", "deflateParams_nif", stream_ref, c_int, c_int)
def deflate_params(proc, stream, level, strategy):
    check(proc, stream, DEFLATE)
    return outcome(stream.params(level, strategy))


@bif("zlib", "deflate_nif", stream_ref, c_int, c_int, c_int)
def deflate(proc, stream, limit, room, flush):
    check(proc, stream, DEFLATE)
    return _run(stream, limit, room, flush)


@bif("zlib", "inflateInit_nif", stream_ref, c_int, c_int)
def inflate_init(proc, stream, bits, eos):
    check(proc, stream, NONE)
    return outcome(stream.inflate_init(bits, eos))


@bif("zlib", "inflateSetDictionary_nif", stream_ref, iodata_)
def inflate_set_dictionary(proc, stream, data):
    check(proc, stream, INFLATE)
    return outcome(stream.set_dictionary(data))


@bif("zlib", "inflateGetDictionary_nif", stream_ref)
def inflate_get_dictionary(proc, stream):
    check(proc, stream, INFLATE)
    try:
        return binary(stream.get_dictionary())
    except ZlibError as e:
        return outcome(e.code)


@bif("zlib", "inflateReset_nif", stream_ref)
def inflate_reset(proc, stream):
    check(proc, stream, INFLATE)
    return outcome(stream.reset())


@bif("zlib", "inflateEnd_nif", stream_ref)
def inflate_end(proc, stream):
    check(proc, stream, INFLATE)
    return outcome(stream.end())


@bif("zlib", "inflate_nif", stream_ref, c_int, c_int, c_int)
def inflate(proc, stream, limit, room, flush):
    check(proc, stream, INFLATE)
    if stream.ended and stream.input.size > 0:
        if stream.eos == zstream.EOS_ERROR:
            return outcome(zstream.DATA_ERROR)
        if stream.eos == zstream.EOS_RESET:
            code = stream.restart()
            if code != zstream.OK:
                return outcome(code)
        elif stream.eos == zstream.EOS_CUT:
            stream.forget_input()
    return _run(stream, limit, room, flush)


def _run(stream, limit, room, flush):
    if limit < 0 or room < 0:
        raise badarg()
    run = stream.run(limit, room, flush)
    if run.result < 0 and run.result != zstream.BUF_ERROR:
        return outcome(run.result)
    left = stream.input.size
    if run.consumed == 0 and run.produced == 0 and left != 0:
        return outcome(zstream.DATA_ERROR)
    w_output = lists.NIL
    if run.produced > 0:
        w_output = lists.cons(binary(run.output), lists.NIL)
    if left == 0 and run.produced < room:
        return pair(_FINISHED, w_output)
    if run.result != zstream.NEED_DICT:
        return pair(_CONTINUE, w_output)
    return triple(_NEED_DICTIONARY, integer(_c_int(stream.checksum())), w_output)


@bif("zlib", "crc32_nif", stream_ref)
def crc32_nif(proc, stream):
    check_owner(proc, stream)
    if stream.state != DEFLATE and stream.state != INFLATE:
        raise error(_NOT_INITIALIZED)
    return integer(stream.crc)


@bif("zlib", "getStash_nif", stream_ref)
def get_stash(proc, stream):
    check_owner(proc, stream)
    if stream.w_stash is None:
        return _EMPTY
    return pair(atoms.OK, stream.w_stash)


@bif("zlib", "clearStash_nif", stream_ref)
def clear_stash(proc, stream):
    check_owner(proc, stream)
    if stream.w_stash is None:
        raise error(atoms.ERROR)
    stream.w_stash = None
    return atoms.OK


@bif("zlib", "setStash_nif", stream_ref, term)
def set_stash(proc, stream, w_value):
    check_owner(proc, stream)
    if stream.w_stash is not None:
        raise error(atoms.ERROR)
    stream.w_stash = w_value
    return atoms.OK


@bif("zlib", "getBufSize_nif", stream_ref)
def get_buf_size(proc, stream):
    check_owner(proc, stream)
    return integer(stream.chunk_size)


@bif("zlib", "setBufSize_nif", stream_ref, term)
def set_buf_size(proc, stream, w_size):
    check_owner(proc, stream)
    stream.chunk_size = c_int(w_size)
    return atoms.OK


@bif("zlib", "enqueue_nif", stream_ref, iovec)
def enqueue(proc, stream, parts):
    check_owner(proc, stream)
    if stream.state != DEFLATE and stream.state != INFLATE:
        raise error(_NOT_INITIALIZED)
    for part in parts:
        stream.input.append(part)
    return atoms.OK
