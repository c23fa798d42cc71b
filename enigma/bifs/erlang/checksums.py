"""MD5, CRC-32 and Adler-32 (module erlang)."""
from __future__ import absolute_import

from rpython.rlib import rmd5, rzlib
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rtyper.lltypesystem import rffi

from enigma.bifs.unwrap import bytes_, small_int, term
from enigma.code.natives import bif
from enigma.terms import iodata
from enigma.terms.binaries import W_Bits, binary
from enigma.terms.cbytes import Given
from enigma.terms.errors import badarg
from enigma.terms.iodata import BadIodata
from enigma.terms.numbers import integer

ADLER_BASE = 65521
MD5_CONTEXT = 88                # 4 words, the length as 64 bits, 64 bytes
ZLIB_MOST = 1 << 30             # bytes that zlib is given at once


def data(w_x):
    """Unwrapper: iodata -> str."""
    try:
        return iodata.to_str(w_x)
    except BadIodata:
        raise badarg()


def word32(w_x):
    """Unwrapper: an integer of 0..2^32-1 -> int."""
    n = small_int(w_x)
    if not 0 <= n <= 0xffffffff:
        raise badarg()
    return n


def _continued(function, sum, s):
    """The checksum of zlib's function for what had `sum` before and s after it."""
    result = r_uint(sum)
    with Given(s) as raw:
        done = 0
        while done < len(s):
            n = min(len(s) - done, ZLIB_MOST)
            result = function(result, rffi.cast(rzlib.Bytefp, rffi.ptradd(raw, done)), n)
            done += n
    return intmask(result)


@bif("erlang", "crc32", data)
def crc32(proc, s):
    return integer(_continued(rzlib._crc32, 0, s))


@bif("erlang", "crc32", word32, data)
def crc32_continue(proc, crc, s):
    return integer(_continued(rzlib._crc32, crc, s))


@bif("erlang", "adler32", data)
def adler32(proc, s):
    return integer(_continued(rzlib._adler32, 1, s))


@bif("erlang", "adler32", word32, term)
def adler32_continue(proc, sum, w_data):
    s = data(w_data)
    if s:
        sum = _continued(rzlib._adler32, sum, s)
    elif isinstance(w_data, W_Bits):
        # an empty binary reduces both halves; an empty list leaves them
        sum = (sum & 0xffff) % ADLER_BASE | (sum >> 16) % ADLER_BASE << 16
    return integer(sum)


@bif("erlang", "adler32_combine", word32, word32, word32)
def adler32_combine(proc, first, second, length):
    """The sum of two parts joined; `length` is that of the second."""
    if length == 0:
        return integer(first)
    length %= ADLER_BASE
    low = first & 0xffff
    high = length * low % ADLER_BASE
    low += (second & 0xffff) + ADLER_BASE - 1
    high += (first >> 16) + (second >> 16) + ADLER_BASE - length
    if low >= ADLER_BASE:
        low -= ADLER_BASE
    if low >= ADLER_BASE:
        low -= ADLER_BASE
    if high >= ADLER_BASE << 1:
        high -= ADLER_BASE << 1
    if high >= ADLER_BASE:
        high -= ADLER_BASE
    return integer(low | high << 16)


_combine = rzlib.zlib_external('crc32_combine', [rzlib.uLong, rzlib.uLong, rffi.LONG],
                               rzlib.uLong, releasegil=False)


@bif("erlang", "crc32_combine", word32, word32, word32)
def crc32_combine(proc, first, second, length):
    """The CRC of two parts joined; `length` is that of the second."""
    return integer(intmask(_combine(r_uint(first), r_uint(second), length)))


# ---- MD5

@bif("erlang", "md5", data)
def md5(proc, s):
    digest = rmd5.RMD5()
    digest.update(s)
    return binary(digest.digest())


@bif("erlang", "md5_init")
def md5_init(proc):
    return binary(_freeze(rmd5.RMD5()))


@bif("erlang", "md5_update", bytes_, data)
def md5_update(proc, context, s):
    digest = _thaw(context)
    digest.update(s)
    return binary(_freeze(digest))


@bif("erlang", "md5_final", bytes_)
def md5_final(proc, context):
    return binary(_thaw(context).digest())


def _little(n, size):
    return ''.join([chr((n >> (i << 3)) & 0xff) for i in range(size)])


def _number(s, start, size):
    n = 0
    for i in range(size):
        n |= ord(s[start + i]) << (i << 3)
    return n


def _freeze(digest):
    """The state of an RMD5 as the bytes that a context is to Erlang code."""
    return (_little(intmask(digest.A), 4) + _little(intmask(digest.B), 4) +
            _little(intmask(digest.C), 4) + _little(intmask(digest.D), 4) +
            _little(intmask(digest.count) << 3, 8) + digest.input +
            '\0' * (64 - len(digest.input)))


def _thaw(context):
    if len(context) != MD5_CONTEXT:
        raise badarg()
    digest = rmd5.RMD5()
    digest.A = r_uint(_number(context, 0, 4))
    digest.B = r_uint(_number(context, 4, 4))
    digest.C = r_uint(_number(context, 8, 4))
    digest.D = r_uint(_number(context, 12, 4))
    digest.count = r_uint(_number(context, 16, 8)) >> 3
    stop = 24 + intmask(digest.count & 63)
    assert stop >= 24
    digest.input = context[24:stop]
    return digest
