"""Sizes and parts of binaries, and lists of their bytes (module erlang)."""
from __future__ import absolute_import

from enigma.bifs.unwrap import binary, bitstring, non_negative, small_int, term
from enigma.code.natives import bif
from enigma.terms import bytelists, lists
from enigma.terms.binaries import sub_binary, sub_bits
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL
from enigma.terms.numbers import integer
from enigma.terms.tuples import W_Tuple2, pair


@bif("erlang", "bit_size", bitstring, guard=True)
def bit_size(proc, w_bits):
    return integer(w_bits.bitlen)


@bif("erlang", "byte_size", bitstring, guard=True)
def byte_size(proc, w_bits):
    return integer(w_bits.byte_size())


def part_of(w_bits, start, length):
    """The part of a binary; a negative length counts backwards from start."""
    size = w_bits.bitlen >> 3
    if start < 0 or start > size:
        raise badarg()
    if length < 0:
        if length < -start:
            raise badarg()
        return sub_binary(w_bits, start + length, -length)
    if length > size - start:
        raise badarg()
    return sub_binary(w_bits, start, length)


@bif("binary", "part", bitstring, small_int, small_int)
@bif("erlang", "binary_part", bitstring, small_int, small_int, guard=True)
def binary_part(proc, w_bits, start, length):
    return part_of(w_bits, start, length)


@bif("binary", "part", bitstring, term)
@bif("erlang", "binary_part", bitstring, term, guard=True)
def binary_part_pair(proc, w_bits, w_pos_len):
    if not isinstance(w_pos_len, W_Tuple2) or w_pos_len.arity != 2:
        raise badarg()
    return part_of(w_bits, small_int(w_pos_len.w_0), small_int(w_pos_len.w_1))


@bif("erlang", "split_binary", bitstring, non_negative)
def split_binary(proc, w_bits, at):
    if at > w_bits.bitlen >> 3:
        raise badarg()
    bits = at << 3
    return pair(sub_binary(w_bits, 0, at),
                sub_bits(w_bits, bits, w_bits.bitlen - bits))


def byte_list(w_bits, start, stop, w_tail):
    """The bytes [start, stop) of w_bits in front of w_tail."""
    if w_bits.bitoff & 7 == 0:
        base = w_bits.bitoff >> 3
        return bytelists.from_slice(w_bits.bytes, base + start, base + stop, w_tail)
    w_list = w_tail
    i = stop
    while i > start:
        i -= 1
        w_list = lists.cons(integer(w_bits.byte_at(i)), w_list)
    return w_list


@bif("erlang", "binary_to_list", binary)
def binary_to_list(proc, w_bits):
    return byte_list(w_bits, 0, w_bits.bitlen >> 3, NIL)


@bif("erlang", "binary_to_list", bitstring, non_negative, non_negative)
def binary_to_list_part(proc, w_bits, first, last):
    """Bytes first..last, both counted from 1."""
    if first < 1 or last < first or last > w_bits.bitlen >> 3:
        raise badarg()
    return byte_list(w_bits, first - 1, last, NIL)


@bif("erlang", "bitstring_to_list", bitstring)
def bitstring_to_list(proc, w_bits):
    n = w_bits.bitlen >> 3
    w_tail = NIL
    rest = w_bits.bitlen & 7
    if rest:
        w_tail = lists.cons(sub_bits(w_bits, n << 3, rest), NIL)
    return byte_list(w_bits, 0, n, w_tail)
