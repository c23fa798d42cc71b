"""Decimal texts and lists of integers of one word."""
from __future__ import absolute_import

import random

import pytest

from enigma.terms import bytelists, decimals, lists
from enigma.terms.atoms import atom
from enigma.terms.lists import NIL, cons
from enigma.terms.numbers import W_Int

EDGES = [0, 2 ** 63 - 1, -2 ** 63, 1 - 2 ** 63]
for k in range(19):
    EDGES += [10 ** k - 1, 10 ** k, 10 ** k + 1, -10 ** k + 1, -10 ** k]
_rnd = random.Random(5)
NUMBERS = EDGES + [_rnd.randrange(-1 << b, 1 << b) for b in range(63)]


def digits(s):
    return bytelists.from_str(s)


def text_of(w_list):
    return ''.join([chr(w.value) for w in lists.to_items(w_list)])


@pytest.mark.parametrize('n', NUMBERS)
def test_there_and_back(n):
    assert decimals.to_str(n) == str(n)
    assert text_of(decimals.to_list(n)) == str(n)
    expected = n if abs(n) < 10 ** 18 else decimals.NO_NUMBER
    assert decimals.of_list(digits(str(n))) == expected
    assert decimals.of_slice(str(n), 0, len(str(n))) == expected


def test_signs_and_leading_zeros():
    for text, n in [('+7', 7), ('-0', 0), ('-007', -7), ('+0' + '9' * 17, 10 ** 17 - 1)]:
        assert decimals.of_list(digits(text)) == n
        assert decimals.of_slice('x' + text + '1', 1, 1 + len(text)) == n


@pytest.mark.parametrize('text', ['', '+', '-', '+-1', '1-', ' 1', '1 ', 'a', '1a', '/',
                                  ':', '1_0', '0' * 19, '-' + '1' * 19])
def test_what_is_left_to_others(text):
    assert decimals.of_list(digits(text)) == decimals.NO_NUMBER
    assert decimals.of_slice(text, 0, len(text)) == decimals.NO_NUMBER


def test_other_terms_in_lists():
    for w_list in [atom('a'), cons(W_Int(49), atom('a')), cons(atom('a'), NIL),
                   cons(W_Int(49), cons(digits('1'), NIL)), cons(W_Int(304), NIL)]:
        assert decimals.of_list(w_list) == decimals.NO_NUMBER
