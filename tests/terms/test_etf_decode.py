"""binary_to_term: values, limits and damaged input, as release 25 has them."""
from __future__ import absolute_import

import struct
import zlib

import pytest

from enigma.terms import atoms, etf, etf_encode, order, show
from enigma.terms.binaries import W_Bits
from enigma.terms.etf_link import BadEtf, Linker
from enigma.terms.identifiers import W_MagicRef, W_OddRef, W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_BigInt, W_Int
from enigma.terms.tuples import W_Tuple1
from tests.terms.values import Atom, Bits, Cons, value


class Node(Linker):
    """A node that knows one magic reference and remembers funs."""

    def make_fun(self, w_creator, w_module, arity, index, old_index, old_uniq, uniq, env_w):
        return W_FakeFun((w_module.name, arity, index, old_index, old_uniq, uniq,
                          [value(w) for w in env_w]))

    def make_export_fun(self, w_module, w_name, arity):
        return W_FakeFun((w_module.name, w_name.name, arity))

    def is_exported(self, w_module, w_name, arity):
        return w_module.name == 'erlang'

    def find_magic_ref(self, n0, n1, n2):
        if (n0, n1, n2) == (1, 2, 3):
            return MAGIC
        return None

    def cached_atom(self, index):
        return [atoms.TRUE, None][index]


class W_FakeFun(etf.W_Term):
    def __init__(self, facts):
        self.facts = facts


MAGIC = W_MagicRef(1, 2, 3, None)


def decode(body, safe=False):
    """The W_Term of these bytes behind the version byte; all must be used."""
    s = 'xy\x83' + body
    w_term, end = etf.decode(s, 2, Node(), safe)
    assert end == len(s)
    return w_term


def get(body):
    return value(decode(body))


def bad(body, safe=False):
    with pytest.raises(BadEtf):
        etf.decode('\x83' + body, 0, Node(), safe)


def test_integers():
    assert get('a\xff') == 255
    assert get('b\xff\xff\xff\xfe') == -2
    assert get('b\x7f\xff\xff\xff') == 2 ** 31 - 1
    assert get('n\x01\x00\x07') == 7
    assert get('n\x00\x00') == 0
    assert get('n\x00\x01') == 0
    assert get('n\x08\x00' + '\xff' * 8) == 2 ** 64 - 1
    assert get('n\x08\x01' + '\x00' * 7 + '\x80') == -2 ** 63
    assert isinstance(decode('n\x08\x01' + '\x00' * 7 + '\x80'), W_Int)
    assert get('n\x07\x05' + '\xff' * 7) == -(2 ** 56 - 1)
    assert get('n\x0c\x00\x05' + '\x00' * 11) == 5
    assert get('o\x00\x00\x00\x09\x00' + '\x00' * 8 + '\x01') == 2 ** 64
    assert isinstance(decode('n\x09\x00' + '\x00' * 8 + '\x01'), W_BigInt)
    bad('o\x00\x40\x00\x00\x00' + '\x00' * 100)
    bad('n\x02\x00\x01')


def test_floats():
    assert get('F' + struct.pack('>d', 1.5)) == 1.5
    assert str(get('F' + struct.pack('>d', -0.0))) == '-0.0'
    assert get('c' + '1.50000000000000000000e+00'.ljust(31, '\0')) == 1.5
    assert get('c' + '-2,5'.ljust(31, '\0')) == -2.5
    assert get('c' + '+1.0E5\0junk'.ljust(31, 'x')) == 1e5
    bad('F' + struct.pack('>d', float('inf')))
    bad('F' + struct.pack('>d', float('nan')))
    for text in ['', '1', '1.', '.5', '1.5e', '1.5 ', 'nan', '1.0e400', ' 1.0']:
        bad('c' + text.ljust(31, '\0'))
    bad('c' + '1.' + '0' * 29)


def test_atoms():
    assert get('d\x00\x02\xe5b') == Atom('\xc3\xa5b')
    assert get('s\x02ok') == Atom('ok')
    assert get('v\x00\x02\xc3\xa5') == Atom('\xc3\xa5')
    assert get('w\x00') == Atom('')
    assert get('d\x00\xff' + 'a' * 255) == Atom('a' * 255)
    assert get('v\x03\xfc' + '\xf0\x9f\x98\x80' * 255) == Atom('\xf0\x9f\x98\x80' * 255)
    assert get('R\x00') == Atom('true')
    bad('d\x01\x00' + 'a' * 256)
    bad('v\x01\x00' + 'a' * 256)
    bad('w\x02\xc3\x28')
    bad('w\x01\xc3')
    bad('R\x01')


def test_safe_makes_no_atoms():
    bad('w\x0esafe_never_was', True)
    assert atoms.TABLE.existing('safe_never_was') is None
    assert decode('w\x04true', True) is atoms.TRUE


def test_lists_and_tuples():
    assert decode('j') is NIL
    assert get('k\x00\x03abc') == [97, 98, 99]
    assert get('k\x00\x00') == []
    assert get('l\x00\x00\x00\x02a\x01a\x02j') == [1, 2]
    assert get('l\x00\x00\x00\x01a\x01a\x02') == Cons(1, 2)
    assert get('l\x00\x00\x00\x00a\x05') == 5
    assert get('h\x00') == ()
    assert get('h\x02h\x01a\x01h\x00') == ((1,), ())
    assert get('i\x00\x00\x00\x09' + 'a\x01' * 9) == (1,) * 9
    bad('l\x00\x00\x00\x02a\x01j')
    bad('h\x02a\x01')
    bad('k\x00\x03ab')


def test_huge_counts_are_refused_at_once():
    bad('l\xff\xff\xff\xffa\x01')
    bad('i\xff\xff\xff\xffa\x01')
    bad('t\xff\xff\xff\xffa\x01')
    bad('m\xff\xff\xff\xffa\x01')
    bad('M\xff\xff\xff\xff\x01a')
    bad('o\xff\xff\xff\xff\x00a')
    bad('i\x7f\xff\xff\xff' * 1000)


def test_binaries():
    assert get('m\x00\x00\x00\x03abc') == 'abc'
    assert get('M\x00\x00\x00\x02\x03a\xe0') == Bits('a\xe0', 11)
    assert get('M\x00\x00\x00\x02\x08ab') == 'ab'
    assert get('M\x00\x00\x00\x00\x00') == ''
    w_bits = decode('M\x00\x00\x00\x02\x03a\xff')
    assert isinstance(w_bits, W_Bits) and w_bits.bitlen == 11
    assert w_bits.as_str() == 'a\xe0'
    bad('M\x00\x00\x00\x02\x00ab')
    bad('M\x00\x00\x00\x00\x01')
    bad('M\x00\x00\x00\x01\x09a')


def test_maps():
    assert get('t\x00\x00\x00\x00') == {}
    assert get('t\x00\x00\x00\x02a\x02a\x05a\x01a\x04') == {1: 4, 2: 5}
    many = 't\x00\x00\x00\x64' + ''.join(['a' + chr(i) + 'j' for i in range(100)])
    assert get(many) == dict([(i, []) for i in range(100)])
    bad('t\x00\x00\x00\x02a\x01a\x05a\x01a\x04')
    bad('t\x00\x00\x00\x65' + many[5:] + 'a\x07j')
    bad('t\x00\x00\x00\x01a\x01')


def test_identifiers_of_this_node():
    node = 'w\x0dnonode@nohost'
    w_pid = decode('X' + node + '\x00\x00\x00\x05\x00\x00\x00\x01\x00\x00\x00\x00')
    assert isinstance(w_pid, W_Pid) and (w_pid.number, w_pid.serial) == (5, 1)
    w_pid = decode('g' + node + '\x00\x00\x00\x05\x00\x00\x00\x01\x00')
    assert isinstance(w_pid, W_Pid) and w_pid.w_node is atoms.NONODE
    w_port = decode('Y' + node + '\x00\x00\x00\x07\x00\x00\x00\x00')
    assert isinstance(w_port, W_Port) and w_port.number == 7
    w_port = decode('x' + node + '\x00' * 7 + '\x07' + '\x00' * 4)
    assert isinstance(w_port, W_Port) and w_port.number == 7
    w_ref = decode('Z\x00\x03' + node + '\x00' * 4 + '\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x04')
    assert isinstance(w_ref, W_Ref) and (w_ref.n0, w_ref.n1, w_ref.n2) == (1, 2, 4)
    assert decode('Z\x00\x03' + node + '\x00' * 4 +
                  '\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x03') is MAGIC
    bad('X' + node + '\x00\x00\x80\x00' + '\x00' * 8)
    bad('X' + node + '\x00\x00\x00\x05\x00\x00\x20\x00\x00\x00\x00\x00')
    bad('g' + node + '\x00\x00\x00\x05\x00\x00\x00\x01\x04')
    bad('Z\x00\x01' + node + '\x00' * 4 + '\x00\x04\x00\x00')
    bad('Z\x00\x05' + node + '\x00' * 24)


def test_identifiers_of_other_nodes():
    w_pid = decode('Xw\x03a@b\xff\xff\xff\xff\x00\x01\x00\x00\xde\xad\xbe\xef')
    assert isinstance(w_pid, W_Pid)
    assert (w_pid.number, w_pid.serial, w_pid.creation) == (0xffffffff, 0x10000, 0xdeadbeef)
    assert w_pid.w_node is atoms.atom('a@b')
    w_port = decode('xw\x03a@b\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x09')
    assert isinstance(w_port, W_Port) and w_port.number == 0x100000002
    w_ref = decode('r\x00\x02w\x03a@b\x01\x00\x00\x00\x05\x00\x00\x00\x06')
    assert (w_ref.n0, w_ref.n1, w_ref.n2, w_ref.creation) == (5, 6, 0, 1)
    w_ref = decode('ew\x03a@b\x00\x00\x00\x05\x02')
    assert (w_ref.n0, w_ref.n1, w_ref.n2, w_ref.creation) == (5, 0, 0, 2)
    w_ref = decode('Z\x00\x05w\x03a@b\x00\x00\x00\x01' +
                   ''.join(['\x00\x00\x00' + chr(i) for i in range(5)]))
    assert isinstance(w_ref, W_OddRef) and (w_ref.n0, w_ref.n3, w_ref.n4) == (0, 3, 4)


@pytest.mark.parametrize('words', range(1, 6))
def test_a_reference_keeps_its_number_of_words(words):
    data = 'Z\x00%cd\x00\x03a@b\x00\x00\x00\x01' % words + '\x00\x00\x00\x07' * words
    w_ref = decode(data)
    assert etf_encode.encode(w_ref, Node(), None)[1:] == data
    assert show.ref_text(w_ref) == '#Ref<%d' % show.channel(w_ref.w_node) + '.7' * words + '>'
    longer = decode('Z\x00\x05' + data[3:] + '\x00\x00\x00\x00' * (5 - words))
    assert order.identical(w_ref, longer)
    different = decode('Z\x00\x05' + data[3:] + '\x00\x00\x00\x09' * (5 - words))
    assert order.identical(w_ref, different) == (words == 5)
    bad('Xa\x01' + '\x00' * 12)
    bad('Z\x00\x06w\x03a@b' + '\x00' * 28)


def test_funs():
    creator = 'Xw\x0dnonode@nohost' + '\x00' * 12
    body = ('\x02' + 'U' * 16 + '\x00\x00\x00\x03\x00\x00\x00\x02' +
            'w\x01ma\x03b\x01\x02\x03\x04' + creator + 'a\x01h\x01j')
    w_fun = decode('p\x00\x00\x00\x00' + body)
    assert w_fun.facts == ('m', 2, 3, 3, 0x01020304, 'U' * 16, [1, ([],)])
    bad('p\x00\x00\x00\x00' + body.replace(creator, 'j'))
    w_fun = decode('qw\x06erlangw\x04truea\x01', True)
    assert w_fun.facts == ('erlang', 'true', 1)
    bad('qw\x05falsew\x04truea\x01', True)
    bad('qw\x05falsew\x04trueb\xff\xff\xff\xff')
    bad('u' + '\x00' * 40)
    bad('p' + '\x00' * 21 + '\x00\x00\x01\x00' + '\x00' * 2000)


def test_compressed():
    body = 'l\x00\x00\x01\x00' + 'a\x01' * 256 + 'j'
    packed = 'P' + struct.pack('>I', len(body)) + zlib.compress(body)
    assert get(packed) == [1] * 256
    w_term, end = etf.decode('\x83' + packed + 'tail', 0, Node())
    assert end == len(packed) + 1
    longer = body + 'zz'
    assert get('P' + struct.pack('>I', len(longer)) + zlib.compress(longer)) == [1] * 256
    bad('P' + struct.pack('>I', len(body) + 1) + zlib.compress(body))
    bad('P' + struct.pack('>I', len(body) - 1) + zlib.compress(body))
    bad('P' + struct.pack('>I', len(body)) + zlib.compress(body)[:-1])
    bad('P\x00\x00\x00\x02ab')
    bad('P\x00\x00')
    big = 'm' + struct.pack('>I', 33000) + '\0' * (33000)
    assert len(get('P' + struct.pack('>I', len(big)) + zlib.compress(big))) == 33000


def test_trailing_bytes_are_left():
    assert etf.decode('\x83a\x01rest', 0, Node())[1] == 3


def test_damaged():
    for s in ['', '\x83', '\x82a\x01', 'a\x01']:
        with pytest.raises(BadEtf):
            etf.decode(s, 0, Node())
    for tag in [0, 67, 71, 72, 76, 78, 79, 80, 81, 121, 200, 255]:
        bad(chr(tag) + '\x00' * 40)


def test_depth_is_harmless():
    n = 50000
    w_term = decode('h\x01' * n + 'j')
    while isinstance(w_term, W_Tuple1):
        w_term = w_term.w_0
        n -= 1
    assert n == 0 and w_term is NIL
    w_term = decode('l\x00\x00\x00\x01' * 20000 + 'j' * 20001)
    assert isinstance(w_term, W_Cons)
    bad('l\x00\x00\x00\x01' * 100000)
