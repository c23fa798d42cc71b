"""atomics and counters: arrays of 64-bit integers behind a reference.

One thread runs Erlang code, so that every operation is atomic as it is.  The
words are kept as signed integers and wrap around; an unsigned array shows them
as 0..2^64-1.
"""
from __future__ import absolute_import

from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import rbigint

from enigma.bifs.unwrap import small_int, term
from enigma.code.natives import bif
from enigma.terms import atoms, maps
from enigma.terms.atoms import atom
from enigma.terms.errors import badarg, system_limit
from enigma.terms.identifiers import Magic, REFS, W_MagicRef
from enigma.terms.numbers import W_BigInt, W_Int, big_integer, integer

MAX_SIZE = 1 << 40           # more than any memory holds
_SIGNED = 1                  # the option bit of atomics_new/2
_HEADER = 40                 # bytes that stock needs besides the words
_MIN = integer(-1 << 63)
_MAX = integer((1 << 63) - 1)
_MIN_UNSIGNED = integer(0)
_MAX_UNSIGNED = W_BigInt(rbigint.fromlong((1 << 64) - 1))
_MIN_ATOM = atom('min')
_MAX_ATOM = atom('max')
_SIZE_ATOM = atom('size')
_MEMORY_ATOM = atom('memory')


class Words(Magic):
    """An array of words."""
    _attrs_ = ['words', 'signed', 'is_counters']

    def __init__(self, size, signed, is_counters):
        self.words = [0] * size
        self.signed = signed
        self.is_counters = is_counters

    def check(self, index):
        """The place (from 0) of an index (from 1); badarg."""
        if not 1 <= index <= len(self.words):
            raise badarg()
        return index - 1

    def show(self, value):
        """The term of a word."""
        if self.signed or value >= 0:
            return integer(value)
        return big_integer(rbigint.fromrarith_int(r_uint(value)))

    def word(self, w_x):
        """The word of a term in the range of this array; badarg."""
        if isinstance(w_x, W_Int):
            if not self.signed and w_x.value < 0:
                raise badarg()
            return w_x.value
        if isinstance(w_x, W_BigInt) and not self.signed:
            return _unsigned_word(w_x)
        raise badarg()

    def memory(self):
        """Bytes, as info reports them."""
        return _HEADER + 8 * len(self.words)


def _unsigned_word(w_big):
    if w_big.big.sign < 0 or w_big.big.bit_length() > 64:
        raise badarg()
    return intmask(w_big.big.uintmask())


def increment_(w_x):
    """An integer -2^63..2^64-1 -> the word that adds it; badarg."""
    if isinstance(w_x, W_Int):
        return w_x.value
    if isinstance(w_x, W_BigInt):
        return _unsigned_word(w_x)
    raise badarg()


def size_(w_x):
    """A size > 0 -> int; badarg, or system_limit for sizes beyond reason."""
    if isinstance(w_x, W_BigInt) and w_x.big.sign > 0:
        raise system_limit()
    size = small_int(w_x)
    if size <= 0:
        raise badarg()
    if size > MAX_SIZE:
        raise system_limit()
    return size


def _words_of(w_x, is_counters):
    if isinstance(w_x, W_MagicRef):
        magic = w_x.magic
        if isinstance(magic, Words) and magic.is_counters == is_counters:
            return magic
    raise badarg()


def atomics_(w_x):
    """The reference of an atomics array -> Words."""
    return _words_of(w_x, False)


def counters_(w_x):
    """The reference of a counters array -> Words."""
    return _words_of(w_x, True)


# ---- atomics

@bif("erts_internal", "atomics_new", size_, small_int)
def atomics_new(proc, size, options):
    """A reference to `size` zeros; bit 0 of the options makes them signed."""
    return REFS.make_magic(Words(size, options & _SIGNED != 0, False))


@bif("atomics", "put", atomics_, small_int, term)
def put(proc, array, index, w_value):
    place = array.check(index)
    array.words[place] = array.word(w_value)
    return atoms.OK


@bif("atomics", "get", atomics_, small_int)
def get(proc, array, index):
    return array.show(array.words[array.check(index)])


def _add(array, index, increment):
    place = array.check(index)
    value = intmask(array.words[place] + increment)
    array.words[place] = value
    return value


@bif("atomics", "add", atomics_, small_int, increment_)
def add(proc, array, index, increment):
    _add(array, index, increment)
    return atoms.OK


@bif("atomics", "add_get", atomics_, small_int, increment_)
def add_get(proc, array, index, increment):
    """The new value."""
    return array.show(_add(array, index, increment))


@bif("atomics", "exchange", atomics_, small_int, term)
def exchange(proc, array, index, w_value):
    """Sets the value; gives back the old one."""
    place = array.check(index)
    value = array.word(w_value)
    old = array.words[place]
    array.words[place] = value
    return array.show(old)


@bif("atomics", "compare_exchange", atomics_, small_int, term, term)
def compare_exchange(proc, array, index, w_expected, w_desired):
    """ok if the value was the expected one and is now the desired one, else the value."""
    place = array.check(index)
    expected = array.word(w_expected)
    desired = array.word(w_desired)
    value = array.words[place]
    if value != expected:
        return array.show(value)
    array.words[place] = desired
    return atoms.OK


@bif("atomics", "info", atomics_)
def info(proc, array):
    """#{size, max, min, memory}."""
    w_min = _MIN if array.signed else _MIN_UNSIGNED
    w_max = _MAX if array.signed else _MAX_UNSIGNED
    return maps.from_pairs(
        [_SIZE_ATOM, _MAX_ATOM, _MIN_ATOM, _MEMORY_ATOM],
        [integer(len(array.words)), w_max, w_min, integer(array.memory())])


# ---- counters with write_concurrency; the others are atomics

@bif("erts_internal", "counters_new", size_)
def counters_new(proc, size):
    """A reference to `size` zeros, signed."""
    return REFS.make_magic(Words(size, True, True))


@bif("erts_internal", "counters_get", counters_, small_int)
def counters_get(proc, array, index):
    return array.show(array.words[array.check(index)])


@bif("erts_internal", "counters_add", counters_, small_int, increment_)
def counters_add(proc, array, index, increment):
    _add(array, index, increment)
    return atoms.OK


@bif("erts_internal", "counters_put", counters_, small_int, term)
def counters_put(proc, array, index, w_value):
    place = array.check(index)
    array.words[place] = array.word(w_value)
    return atoms.OK


@bif("erts_internal", "counters_info", counters_)
def counters_info(proc, array):
    """#{size, memory}."""
    return maps.from_pairs([_SIZE_ATOM, _MEMORY_ATOM],
                           [integer(len(array.words)), integer(array.memory())])
