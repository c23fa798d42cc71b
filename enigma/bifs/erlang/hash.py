"""The portable hashes."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.terms import hashing
from enigma.terms.errors import badarg
from enigma.terms.numbers import W_Int, integer


def hash_range(w_x):
    """An integer 1 .. 2**32 -> int."""
    if not isinstance(w_x, W_Int) or not 0 < w_x.value <= 1 << 32:
        raise badarg()
    return w_x.value


@bif("erlang", "phash2", term)
def phash2(proc, w_x):
    """0 .. 2**27 - 1."""
    return integer(hashing.phash2(w_x) & ((1 << 27) - 1))


@bif("erlang", "phash2", term, hash_range)
def phash2_in_range(proc, w_x, n):
    """0 .. n - 1."""
    return integer(hashing.phash2(w_x) % n)


@bif("erlang", "phash", term, hash_range)
def phash_in_range(proc, w_x, n):
    """1 .. n."""
    return integer(1 + hashing.phash(w_x) % n)
