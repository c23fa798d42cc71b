"""The module binary: searching, splitting, copying, numbers in bytes.

binary:part/2,3 and list_to_bin/1 stand beside their twins in erlang/.
"""
from __future__ import absolute_import

from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rstring import StringBuilder

from enigma.bifs.search import Needles, OneNeedle
from enigma.bifs.unwrap import (
    any_integer, binary, bitstring, bytes_, non_negative, proper_list, term)
from enigma.code.natives import bif
from enigma.terms import atoms, lists, rawbytes
from enigma.terms.binaries import EMPTY_BINARY, W_Bits, sub_binary
from enigma.terms.binaries import binary as new_binary
from enigma.terms.errors import badarg, system_limit
from enigma.terms.identifiers import REFS, W_MagicRef
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int, big_integer, integer, to_rbigint
from enigma.terms.tuples import W_Tuple2, pair

BM = atoms.atom('bm')       # tags of compiled patterns: one needle, several
AC = atoms.atom('ac')
SCOPE = atoms.atom('scope')
GLOBAL = atoms.atom('global')
TRIM = atoms.atom('trim')
TRIM_ALL = atoms.atom('trim_all')
NOMATCH = atoms.atom('nomatch')
BIG = atoms.atom('big')
LITTLE = atoms.atom('little')
MAX_BYTES = 1 << 60         # no binary is larger


# ---- patterns

def compile_needles(w_pattern):
    """A binary or a list of binaries, none empty -> Pattern; badarg."""
    if isinstance(w_pattern, W_Bits):
        return OneNeedle(needle_of(w_pattern))
    needles = [needle_of(w_needle) for w_needle in proper_list(w_pattern)]
    if len(needles) == 0:
        raise badarg()
    if len(needles) == 1:
        return OneNeedle(needles[0])
    return Needles(needles)


def needle_of(w_needle):
    needle = bytes_(w_needle)
    if not needle:
        raise badarg()
    return needle


def pattern_of(w_pattern):
    """A pattern, compiled or not -> Pattern; badarg."""
    if isinstance(w_pattern, W_Tuple2) and w_pattern.arity == 2:
        w_tag = w_pattern.w_0
        w_ref = w_pattern.w_1
        if isinstance(w_ref, W_MagicRef):
            pattern = w_ref.magic
            if isinstance(pattern, OneNeedle) and w_tag is BM:
                return pattern
            if isinstance(pattern, Needles) and w_tag is AC:
                return pattern
        raise badarg()
    return compile_needles(w_pattern)


@bif("binary", "compile_pattern", term)
def compile_pattern(proc, w_pattern):
    pattern = compile_needles(w_pattern)
    tag = BM if isinstance(pattern, OneNeedle) else AC
    return pair(tag, REFS.make_magic(pattern))


# ---- options

class Options(object):
    """The part of the subject to search, and how to split it."""
    _attrs_ = ['start', 'stop', 'every', 'trim', 'trim_all']

    def __init__(self, size):
        self.start = 0
        self.stop = size
        self.every = False
        self.trim = False
        self.trim_all = False


def options_of(w_options, size, splitting):
    """Read the options of match/3 or split/3; badarg.

    Only [] and cons cells will do, but how the list ends does not matter.
    """
    options = Options(size)
    if w_options is not NIL and not isinstance(w_options, W_Cons):
        raise badarg()
    while isinstance(w_options, W_Cons):
        w_option = w_options.w_head
        if splitting and w_option is GLOBAL:
            options.every = True
        elif splitting and w_option is TRIM:
            options.trim = True
        elif splitting and w_option is TRIM_ALL:
            options.trim_all = True
        else:
            read_scope(options, w_option, size)
        w_options = w_options.w_tail
    return options


def read_scope(options, w_option, size):
    """{scope, {Start, Length}}; a negative length counts backwards."""
    if (not isinstance(w_option, W_Tuple2) or w_option.arity != 2 or
            w_option.w_0 is not SCOPE):
        raise badarg()
    w_scope = w_option.w_1
    if not isinstance(w_scope, W_Tuple2) or w_scope.arity != 2:
        raise badarg()
    start = non_negative(w_scope.w_0)
    w_length = w_scope.w_1
    if not isinstance(w_length, W_Int) or start > MAX_BYTES:
        raise badarg()
    length = w_length.value
    if length < 0:
        if length < -start:
            raise badarg()
        start += length
        length = -length
    if start > size or length > size - start:
        raise badarg()
    options.start = start
    options.stop = start + length


class Subject(object):
    """The bytes to search; `base` is where the window begins in them."""
    _attrs_ = ['s', 'base']

    def __init__(self, w_bits):
        if w_bits.bitoff & 7:
            self.s = w_bits.as_str()
            self.base = 0
        else:
            self.s = w_bits.bytes
            self.base = w_bits.bitoff >> 3

    def first(self, pattern, options):
        """(position in the window, length) of the first match, or (-1, 0)."""
        at, length = pattern.find(self.s, self.base + options.start,
                                  self.base + options.stop)
        if at < 0:
            return -1, 0
        return at - self.base, length

    def all(self, pattern, options):
        """The positions in the window and lengths of all matches."""
        found = pattern.find_all(self.s, self.base + options.start,
                                 self.base + options.stop)
        return [(at - self.base, length) for at, length in found]


# ---- match

def match_with(w_bits, w_pattern, w_options):
    options = options_of(w_options, w_bits.bitlen >> 3, False)
    if options.stop == 0:       # the pattern is not even looked at
        return NOMATCH
    at, length = Subject(w_bits).first(pattern_of(w_pattern), options)
    if at < 0:
        return NOMATCH
    return pair(integer(at), integer(length))


@bif("binary", "match", binary, term)
def match(proc, w_bits, w_pattern):
    return match_with(w_bits, w_pattern, NIL)


@bif("binary", "match", binary, term, term)
def match_options(proc, w_bits, w_pattern, w_options):
    return match_with(w_bits, w_pattern, w_options)


def matches_with(w_bits, w_pattern, w_options):
    options = options_of(w_options, w_bits.bitlen >> 3, False)
    if options.stop == 0:
        return NIL
    found = Subject(w_bits).all(pattern_of(w_pattern), options)
    return lists.from_items([pair(integer(at), integer(length))
                             for at, length in found])


@bif("binary", "matches", binary, term)
def matches(proc, w_bits, w_pattern):
    return matches_with(w_bits, w_pattern, NIL)


@bif("binary", "matches", binary, term, term)
def matches_options(proc, w_bits, w_pattern, w_options):
    return matches_with(w_bits, w_pattern, w_options)


# ---- split

def split_with(w_bits, w_pattern, w_options):
    size = w_bits.bitlen >> 3
    options = options_of(w_options, size, True)
    found = []
    if options.stop > 0:
        pattern = pattern_of(w_pattern)
        if options.every:
            found = Subject(w_bits).all(pattern, options)
        else:
            at, length = Subject(w_bits).first(pattern, options)
            if at >= 0:
                found = [(at, length)]
    return pieces(w_bits, found, options)


def pieces(w_bits, found, options):
    """The list of what lies between the matches, trimmed as the options say."""
    w_list = NIL
    end = w_bits.bitlen >> 3
    at_end = options.trim       # trim drops empty pieces at the end only
    i = len(found)
    while i >= 0:
        start = 0
        if i > 0:
            at, length = found[i - 1]
            start = at + length
        if end > start or not (at_end or options.trim_all):
            w_list = lists.cons(sub_binary(w_bits, start, end - start), w_list)
            at_end = False
        i -= 1
        if i >= 0:
            end, _ = found[i]
    return w_list


@bif("binary", "split", binary, term)
def split(proc, w_bits, w_pattern):
    return split_with(w_bits, w_pattern, NIL)


@bif("binary", "split", binary, term, term)
def split_options(proc, w_bits, w_pattern, w_options):
    return split_with(w_bits, w_pattern, w_options)


# ---- single bytes, copies

@bif("binary", "first", binary)
def first(proc, w_bits):
    return byte(w_bits, 0)


@bif("binary", "last", binary)
def last(proc, w_bits):
    return byte(w_bits, (w_bits.bitlen >> 3) - 1)


@bif("binary", "at", binary, non_negative)
def at(proc, w_bits, position):
    return byte(w_bits, position)


def byte(w_bits, position):
    if not 0 <= position < w_bits.bitlen >> 3:
        raise badarg()
    return integer(w_bits.byte_at(position))


@bif("binary", "copy", binary)
def copy(proc, w_bits):
    return copy_times(proc, w_bits, 1)


@bif("binary", "copy", binary, non_negative)
def copy_times(proc, w_bits, n):
    s = w_bits.as_str()
    if n == 0 or not s:
        return EMPTY_BINARY
    try:
        size = ovfcheck(len(s) * n)
    except OverflowError:
        raise system_limit()
    if size > MAX_BYTES:
        raise system_limit()
    builder = StringBuilder(size)
    if len(s) == 1:
        builder.append_multiple_char(s[0], n)
    else:
        for _ in range(n):
            builder.append(s)
    return new_binary(builder.build())


@bif("binary", "referenced_byte_size", bitstring)
def referenced_byte_size(proc, w_bits):
    return integer(len(w_bits.bytes))


# ---- common parts

def several(w_list):
    """Unwrapper: a list of at least one binary -> list of str."""
    strings = [bytes_(w_bits) for w_bits in proper_list(w_list)]
    if not strings:
        raise badarg()
    return strings


def shortest(strings):
    n = len(strings[0])
    for s in strings:
        n = min(n, len(s))
    return n


@bif("binary", "longest_common_prefix", several)
def longest_common_prefix(proc, strings):
    first = strings[0]
    for i in range(shortest(strings)):
        for s in strings:
            if s[i] != first[i]:
                return integer(i)
    return integer(shortest(strings))


@bif("binary", "longest_common_suffix", several)
def longest_common_suffix(proc, strings):
    first = strings[0]
    for i in range(1, shortest(strings) + 1):
        for s in strings:
            k = len(s) - i
            j = len(first) - i
            assert k >= 0 and j >= 0
            if s[k] != first[j]:
                return integer(i - 1)
    return integer(shortest(strings))


# ---- numbers

def is_little(w_x):
    """Unwrapper: big or little -> bool."""
    if w_x is LITTLE:
        return True
    if w_x is BIG:
        return False
    raise badarg()


@bif("binary", "encode_unsigned", any_integer)
def encode_unsigned(proc, w_int):
    return encode_unsigned_order(proc, w_int, False)


@bif("binary", "encode_unsigned", any_integer, is_little)
def encode_unsigned_order(proc, w_int, little):
    if isinstance(w_int, W_Int) and w_int.value >= 0:
        return new_binary(small_bytes(w_int.value, little))
    big = to_rbigint(w_int)
    if big.sign < 0:
        raise badarg()
    size = max(1, (big.bit_length() + 7) >> 3)
    if little:
        return new_binary(big.tobytes(size, 'little', False))
    return new_binary(big.tobytes(size, 'big', False))


def small_bytes(n, little):
    """The fewest bytes, but one at least, that hold an int >= 0."""
    size = 1
    while size < 8 and n >> (size << 3):
        size += 1
    raw = rawbytes.alloc(size)
    for i in range(size):
        shift = i if little else size - 1 - i
        rawbytes.set_byte(raw, i, n >> (shift << 3) & 0xff)
    return rawbytes.finish(raw)


@bif("binary", "decode_unsigned", bytes_)
def decode_unsigned(proc, s):
    return decode_unsigned_order(proc, s, False)


@bif("binary", "decode_unsigned", bytes_, is_little)
def decode_unsigned_order(proc, s, little):
    size = len(s)
    if size < 8:
        n = 0
        for i in range(size):
            byte = ord(s[i])
            if little:
                n |= byte << (i << 3)
            else:
                n = n << 8 | byte
        return integer(n)
    if little:
        return big_integer(rbigint.frombytes(s, 'little', False))
    return big_integer(rbigint.frombytes(s, 'big', False))
