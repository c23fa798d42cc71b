"""phash2 and phash of many terms against what stock Erlang/OTP answered."""
from __future__ import absolute_import

import os

import pytest

from enigma.terms import etf, hashing
from enigma.terms.atoms import atom
from enigma.terms.binaries import W_Bits
from enigma.terms.etf_link import Linker
from enigma.terms.funs import FunInfo, W_ExportFun, make
from enigma.terms.lists import NIL, cons
from enigma.terms.numbers import W_Int
from tests.terms.values import term, Atom

with open(os.path.join(os.path.dirname(__file__), 'hash_samples.txt')) as f:
    SAMPLES = [line.split() for line in f]


class FunLinker(Linker):
    """Makes funs that nobody can call."""

    def make_fun(self, w_creator, w_module, arity, index, old_index, old_uniq, uniq, env_w):
        info = FunInfo(w_module, atom('f'), arity, index, len(env_w), old_uniq, uniq)
        return make(info, None, env_w)

    def make_export_fun(self, w_module, w_name, arity):
        return W_ExportFun(w_module, w_name, arity, None)


@pytest.mark.parametrize('part', range(8))
def test_samples(part):
    chosen = SAMPLES[part::8]
    assert len(chosen) > 50
    for encoded, phash2, phash in chosen:
        s = encoded.decode('hex')
        w_term = etf.decode(s, 0, FunLinker())[0]
        assert hashing.phash2(w_term) == int(phash2), repr(s[:60])
        assert hashing.phash(w_term) == int(phash) - 1, repr(s[:60])


def test_window_of_bits_hashes_as_its_copy():
    w_window = W_Bits('\x0a\xbc\xd0', 4, 13)
    w_copy = W_Bits('\xab\xc8', 0, 13)
    assert hashing.phash2(w_window) == hashing.phash2(w_copy)
    assert hashing.phash(w_window) == hashing.phash(w_copy)


def test_known_values_in_small_ranges():
    assert hashing.phash2(term(Atom('hello'))) % 1000 == 927
    assert hashing.phash2(term((Atom('x'), 1.5))) % 1000 == 232
    assert hashing.phash(term((Atom('a'), Atom('b')))) % 1000 + 1 == 770


def test_depth_costs_no_stack():
    w_deep = NIL
    for i in range(20000):
        w_deep = cons(w_deep, W_Int(i))
    assert 0 <= hashing.phash2(w_deep) < 1 << 32
    assert 0 <= hashing.phash(w_deep) < 1 << 32
