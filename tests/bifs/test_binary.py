"""The module binary."""
from __future__ import absolute_import

import random

import pytest

from enigma.bifs import binary
from enigma.bifs.search import Needles, OneNeedle
from enigma.terms.errors import ErlangError
from enigma.terms.tuples import pair
from tests.bifs.stock import differences
from tests.terms.values import Atom, term, value


@pytest.mark.parametrize('shift', [False, True])
def test_as_stock(shift):
    assert '\n'.join(differences('binary', shift)) == ''


def test_compiled_patterns():
    w_subject = term('one, two; three')
    for needles in [', ', ['; ', ', '], ['; ']]:
        w_compiled = binary.compile_pattern(None, term(needles))
        assert (value(binary.split(None, w_subject, w_compiled)) ==
                value(binary.split(None, w_subject, term(needles))))
        tag = value(w_compiled.w_0)
        assert tag == (Atom('ac') if len(needles) == 2 and needles != ', ' else Atom('bm'))
        w_wrong = pair(term(Atom('bm' if tag == 'ac' else 'ac')), w_compiled.w_1)
        with pytest.raises(ErlangError):
            binary.match(None, w_subject, w_wrong)


def test_needles_against_a_simple_search():
    rand = random.Random(3)
    for _ in range(300):
        s = ''.join([rand.choice('ab') for _ in range(rand.randrange(30))])
        needles = [''.join([rand.choice('ab') for _ in range(rand.randrange(1, 5))])
                   for _ in range(rand.randrange(2, 5))]
        expected = []
        at = 0
        while at < len(s):
            here = [len(n) for n in needles if s.startswith(n, at)]
            if here:
                expected.append((at, max(here)))
                at += max(here)
            else:
                at += 1
        assert Needles(needles[:]).find_all(s, 0, len(s)) == expected
        if expected:
            assert Needles(needles[:]).find(s, 0, len(s)) == expected[0]
    assert OneNeedle('aa').find_all('aaaaa', 1, 5) == [(1, 2), (3, 2)]


def test_pieces_share_bytes():
    w_subject = term('a,b,c')
    w_list = binary.split(None, w_subject, term(','))
    assert w_list.w_head.bytes is w_subject.bytes
    assert value(binary.referenced_byte_size(None, w_list.w_head)) == 5
    w_copy = binary.copy(None, w_list.w_head)
    assert value(binary.referenced_byte_size(None, w_copy)) == 1
