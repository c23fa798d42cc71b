"""Words of terms; the numbers are those of stock."""
from __future__ import absolute_import

import pytest

from enigma.terms import maps
from enigma.terms.binaries import binary
from enigma.terms.flat_size import flat_size
from enigma.terms.numbers import W_Int
from tests.bifs.erlterm import erl


@pytest.mark.parametrize('text,words', [
    ('a', 0), ('1', 0), ('576460752303423487', 0), ('576460752303423488', 2),
    ('-576460752303423488', 0), ('-576460752303423489', 2), ('9223372036854775808', 2),
    ('18446744073709551615', 2), ('18446744073709551616', 3), ('-18446744073709551616', 3),
    ('1.5', 2), ('[]', 0), ('[1]', 2), ('[1|2]', 2), ('[[1],[2,3]]', 10), ('{}', 0), ('{a}', 2),
    ('{1,{2,3}}', 6), ('<<>>', 2), ('<<1>>', 3), ('<<1,2,3,4,5,6,7,8>>', 3),
    ('<<1,2,3,4,5,6,7,8,9>>', 4), ('<<1:3>>', 8), ('<<0,1:1>>', 8), ('#{}', 3), ('#{a=>1}', 6),
    ('#{a=>1,b=>[1]}', 10), ('#Ref<0.1.2.3>', 3), ('<0.1.2>', 0), ('#Port<0.1>', 0)])
def test_as_stock(text, words):
    assert flat_size(erl(text)) == words


def test_large_binaries_and_maps():
    assert flat_size(binary('x' * 64)) == 10
    assert flat_size(binary('x' * 65)) == 6
    for n, words in [(32, 68), (33, 127), (100, 366), (1000, 3710)]:
        items_w = [W_Int(i) for i in range(n)]
        assert abs(flat_size(maps.from_pairs(items_w, items_w)) - words) <= words // 20
