"""Term order, == and =:=, as the reference manual and stock `erl` have them."""
from __future__ import absolute_import

from rpython.rlib.rbigint import rbigint

from enigma.terms import order
from enigma.terms.atoms import atom
from enigma.terms.binaries import W_Bits, binary, bitstring
from enigma.terms.funs import FunInfo, W_ExportFun, make
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, cons, from_items as list_of
from enigma.terms.numbers import W_Int, W_Float, big_integer
from enigma.terms.tuples import from_items as tuple_of


def big(n):
    return big_integer(rbigint.fromlong(n))


def info(module, index, uniq):
    return FunInfo(atom(module), atom('f'), 1, index, 1, uniq, '\0' * 16)


ASCENDING = [
    big(-1 << 80), big(-1 << 63), W_Int(-5), W_Float(-4.5), W_Int(0), W_Float(0.5),
    W_Int(1), W_Int(1 << 60), W_Int((1 << 60) + 1), W_Float(float(1 << 62)),
    W_Int((1 << 62) + 1), big((1 << 64) - 1), W_Float(float(1 << 64)),
    big((1 << 64) + 1), W_Float(1e300),
    atom(''), atom('a'), atom('ab'), atom('b'), atom('\xc3\xa5'),
    W_Ref(5, 0, 0), W_Ref(1, 1, 0), W_Ref(0, 0, 1),
    make(info('a', 0, 1), None, [W_Int(1)]), make(info('a', 0, 1), None, [W_Int(2)]),
    make(info('a', 1, 0), None, [W_Int(0)]), make(info('b', 0, 0), None, [W_Int(0)]),
    W_ExportFun(atom('a'), atom('b'), 1, None), W_ExportFun(atom('a'), atom('b'), 2, None),
    W_ExportFun(atom('a'), atom('c'), 0, None), W_ExportFun(atom('b'), atom('a'), 0, None),
    W_Port(1), W_Port(2),
    W_Pid(5, 0), W_Pid(6, 0), W_Pid(0, 1), W_Pid(0, 1, atom('z@host')),
    tuple_of([]), tuple_of([W_Int(9)]), tuple_of([W_Int(1), atom('b')]),
    tuple_of([W_Int(2), atom('a')]), tuple_of([W_Int(0)] * 9), tuple_of([W_Int(0)] * 12),
    NIL, cons(W_Int(1), W_Int(2)), cons(W_Int(1), NIL), list_of([W_Int(1), W_Int(2)]),
    list_of([atom('a')]), list_of([NIL]),
    binary(''), bitstring('\x00', 3), binary('\x00'), bitstring('\x60', 3),
    binary('a'), binary('ab'), bitstring('ab\x80', 17), binary('b'),
]


def test_order_of_all_pairs():
    for i in range(len(ASCENDING)):
        for j in range(len(ASCENDING)):
            expected = cmp(i, j)
            w_a = ASCENDING[i]
            w_b = ASCENDING[j]
            assert order.compare(w_a, w_b) == expected, (w_a, w_b)
            assert order.less(w_a, w_b) == (i < j)
            assert order.equal(w_a, w_b) == (i == j)
            assert order.identical(w_a, w_b) == (i == j)


def test_equal_numbers_of_two_kinds():
    for w_int, w_float in [(W_Int(1), W_Float(1.0)), (W_Int(-1 << 63), W_Float(-float(1 << 63))),
                           (big(1 << 70), W_Float(float(1 << 70)))]:
        assert order.compare(w_int, w_float) == 0
        assert order.equal(w_int, w_float) and order.equal(w_float, w_int)
        assert not order.identical(w_int, w_float)
        assert order.compare_exact(w_int, w_float) == -1
        assert order.compare_exact(w_float, w_int) == 1


def test_key_order_has_all_integers_before_floats():
    assert order.compare_exact(big(1 << 70), W_Float(-1.0)) == -1
    assert order.compare_exact(tuple_of([W_Int(5)]), tuple_of([W_Float(1.0)])) == -1
    assert order.compare_exact(W_Float(5.0), atom('a')) == -1


def test_zeros_are_one():
    assert order.identical(W_Float(0.0), W_Float(-0.0))


def test_copies_are_identical():
    def make():
        return tuple_of([list_of([big(1 << 90), W_Float(1.5), binary('xy')]),
                         tuple_of([atom('a'), W_Int(7)]), cons(W_Pid(1, 2), W_Ref(1, 2, 3))])
    assert order.identical(make(), make())
    assert order.equal(make(), make())
    assert order.compare(make(), make()) == 0


def test_equal_but_not_identical_inside():
    w_a = list_of([tuple_of([W_Int(1)]), tuple_of([W_Float(2.0)])])
    w_b = list_of([tuple_of([W_Float(1.0)]), tuple_of([W_Int(2)])])
    assert order.equal(w_a, w_b)
    assert not order.identical(w_a, w_b)


def test_first_difference_decides():
    w_a = tuple_of([list_of([W_Int(1), W_Int(9)]), list_of([W_Int(1)])])
    w_b = tuple_of([list_of([W_Int(2), W_Int(0)]), list_of([W_Int(0)])])
    assert order.compare(w_a, w_b) == -1
    w_c = tuple_of([list_of([W_Int(1), W_Int(9)]), list_of([W_Int(0)])])
    assert order.compare(w_a, w_c) == 1


def test_windows_of_bits():
    w_shifted = W_Bits('\x0a\xbc\xd0', 4, 16)
    assert order.identical(w_shifted, binary('\xab\xcd'))
    assert order.compare(W_Bits('xxab', 16, 16), binary('ab')) == 0
    assert order.compare(W_Bits('\x0a\xbc\xd0', 4, 13), bitstring('\xab\xc8', 13)) == 0
    assert order.compare(w_shifted, binary('\xab\xce')) == -1


def test_nesting_and_length_cost_no_stack():
    w_a = w_b = NIL
    w_c = w_d = NIL
    for i in range(20000):
        w_a = cons(w_a, NIL)
        w_b = cons(w_b, NIL)
        w_c = tuple_of([w_c, W_Int(i)])
        w_d = tuple_of([w_d, W_Int(i)])
    assert order.identical(w_a, w_b)
    assert order.compare(w_c, w_d) == 0
    assert order.less(w_a, cons(w_b, NIL))
    long_a = list_of([tuple_of([W_Int(i)]) for i in range(5000)])
    long_b = list_of([tuple_of([W_Int(i)]) for i in range(5000)])
    assert order.equal(long_a, long_b)


def test_binaries_that_differ_in_one_byte():
    for n in range(20):
        text = 'abcdefgh\xff\x00jklmnopqrst'[:n]
        w_same = W_Bits('xxx' + text, 24, 8 * n)
        assert order.compare(binary(text), w_same) == 0
        assert order.compare(binary(text + '\x00'), w_same) == 1
        for i in range(n):
            for byte in ['\x00', '\x80', '\xff']:
                other = text[:i] + byte + text[i + 1:]
                expected = (other > text) - (other < text)
                assert order.compare(binary(other), w_same) == expected
                assert order.identical(w_same, binary(other)) == (other == text)


def test_atoms_are_in_the_order_of_their_bytes():
    names = ["", "\0", "a", "a\0", "a\0\0", "a\0b", "aaaaaaa", "aaaaaaa\0", "aaaaaaaa",
             "aaaaaaab", "ab", "b", "\xc3\xa9", "\xc3\xa9\0", "\xe2\x82\xac",
             "\xf0\x9f\x98\x80"]
    assert sorted(names) == names
    for i in range(len(names)):
        for j in range(len(names)):
            assert order.compare(atom(names[i]), atom(names[j])) == cmp(i, j)
