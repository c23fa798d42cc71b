"""Reading and building of bits, against strings of 0 and 1."""
from __future__ import absolute_import

import random

import pytest
from rpython.rtyper.test.test_llinterp import interpret

from enigma.terms import bitbuild, bitread
from enigma.terms.binaries import W_Bits, binary, bitstring
from enigma.terms.numbers import W_Float, W_Int
from tests.terms.values import Atom, Bits, term, value


def to_bits(w_bits):
    s = ''.join(['{:08b}'.format(ord(c)) for c in w_bits.as_str()])
    return s[:w_bits.bitlen]


def from_bits(bits, offset=0):
    """A window on these bits that begins at bit `offset` among other ones."""
    random.seed(len(bits) + offset)
    noise = ''.join([random.choice('01') for _ in range(offset)])
    tail = ''.join([random.choice('01') for _ in range(16)])
    all_bits = noise + bits + tail
    all_bits += '0' * (-len(all_bits) % 8)
    s = ''.join([chr(int(all_bits[i:i + 8], 2)) for i in range(0, len(all_bits), 8)])
    return W_Bits(s, offset, len(bits))


def number(bits, signed, little):
    if little:
        bits = ''.join([bits[i:i + 8] for i in range(0, len(bits), 8)][::-1])
    n = int(bits, 2) if bits else 0
    if signed and bits and bits[0] == '1':
        n -= 1 << len(bits)
    return n


SIZES = range(0, 71) + [72, 100, 127, 128, 129, 200, 513]


@pytest.mark.parametrize('offset', [0, 1, 5, 8, 15])
def test_integers(offset):
    rand = random.Random(offset)
    for size in SIZES:
        for first in '01':
            bits = (first + ''.join([rand.choice('01') for _ in range(size)]))[:size]
            for signed in [False, True]:
                for little in [False, True]:
                    ctx = bitread.start_match(from_bits('101' + bits, offset))
                    assert bitread.skip(ctx, 3)
                    w_n = bitread.get_integer(ctx, size, signed, little)
                    expected = number(bits, signed, little)
                    assert value(w_n) == expected
                    assert isinstance(w_n, W_Int) == (-2 ** 63 <= expected < 2 ** 63)
                    assert ctx.left() == 0
                    assert bitread.get_integer(ctx, 1, signed, little) is None
                    builder = bitbuild.sized(offset + size)
                    assert builder.put_integer(term(0), offset, False)
                    assert builder.put_integer(w_n, size, little)
                    assert to_bits(builder.finish()) == '0' * offset + bits


def test_too_short_leaves_the_place():
    ctx = bitread.start_match(binary('abc'))
    assert bitread.get_integer(ctx, 25, False, False) is None
    assert bitread.get_float(ctx, 32, False) is None
    assert bitread.get_binary(ctx, 25) is None
    assert not bitread.skip(ctx, 25)
    assert not bitread.match_string(ctx, 32, 'abcd')
    assert bitread.get_position(ctx) == 0
    assert value(bitread.get_integer(ctx, 24, False, False)) == 0x616263


def test_integers_are_cut_to_their_size():
    for n, bits, little, expected in [
            (257, 8, False, '\x01'), (-1, 16, True, '\xff\xff'),
            (-2 ** 70, 80, False, '\xff\xc0' + '\0' * 8), (2 ** 70, 64, False, '\0' * 8),
            (-1, 128, False, '\xff' * 16), (1, 128, True, '\x01' + '\0' * 15),
            (0x123456789, 16, False, '\x67\x89'), (5, 0, False, '')]:
        builder = bitbuild.sized(bits)
        assert builder.put_integer(term(n), bits, little)
        assert value(builder.finish()) == expected
    builder = bitbuild.sized(12)        # <<16#abc:12/little>>
    builder.put_integer(term(0xabc), 12, True)
    assert value(builder.finish()) == Bits('\xbc\xa0', 12)
    assert not bitbuild.sized(8).put_integer(term(1.0), 8, False)


# what <<F:16>>, <<F:32>>, <<F:64>> are on release 25
FLOATS = [
    (1, '3c00', '3f800000', '3ff0000000000000'),
    (1.5, '3e00', '3fc00000', '3ff8000000000000'),
    (65504.0, '7bff', '477fe000', '40effc0000000000'),
    (65519.9, '7bff', '477fefe6', '40effdfccccccccd'),
    (65520.0, '7c00', '477ff000', '40effe0000000000'),
    (1.0e10, '7c00', '501502f9', '4202a05f20000000'),
    (-1.0e300, 'fc00', 'ff800000', 'fe37e43c8800759c'),
    (3.4028235e38, '7c00', '7f7fffff', '47efffffe54daff8'),
    (3.4028236e38, '7c00', '7f800000', '47effffff514a7bc'),
    (1.0e-46, '0000', '00000000', '366244ce242c5561'),
    (6.0e-8, '0001', '3380d959', '3e701b2b29a4692b'),
    (2.9802322387695312e-8, '0000', '33000000', '3e60000000000000'),
    (2.980232536792755e-8, '0001', '33000001', '3e6000001ad7f29b'),
    (0.1, '2e66', '3dcccccd', '3fb999999999999a'),
    (-0.0, '8000', '80000000', '8000000000000000'),
    (1 << 1023, '7c00', '7f800000', '7fe0000000000000'),
    ((1 << 54) + (1 << 30) + 1, '7c00', '5a800001', '4350000010000000'),
    ((1 << 54) + (1 << 30), '7c00', '5a800000', '4350000010000000'),
    ((1 << 54) + 3 * (1 << 30), '7c00', '5a800002', '4350000030000000'),
    ((1 << 59) + (1 << 35) + 1, '7c00', '5d000000', '43a0000010000000'),
]


def test_floats_are_written_as_stock_does():
    for row in FLOATS:
        for size in [16, 32, 64]:
            expected = row[[16, 32, 64].index(size) + 1].decode('hex')
            for little in [False, True]:
                for offset in [0, 3]:
                    builder = bitbuild.sized(size + offset)
                    builder.put_integer(term(0), offset, False)
                    assert builder.put_float(term(row[0]), size, little)
                    ctx = bitread.start_match(builder.finish())
                    bitread.skip(ctx, offset)
                    w_bits = bitread.get_tail(ctx)
                    assert w_bits.as_str() == (expected[::-1] if little else expected)
    for x, size in [(1.0, 8), (1.0, 0), (Atom('a'), 64), (1 << 1024, 64), (1 << 1024, 32)]:
        assert not bitbuild.sized(64).put_float(term(x), size, False)


def test_floats_are_read():
    for s, expected in [('3c00', 1.0), ('0001', 2.0 ** -24), ('83ff', -1023 * 2.0 ** -24),
                        ('7bff', 65504.0), ('7c00', None), ('7e00', None),
                        ('c0490fdb', -3.1415927410125732), ('7f800000', None),
                        ('ffc00000', None), ('00000001', 2.0 ** -149),
                        ('400921fb54442d18', 3.141592653589793),
                        ('7ff0000000000000', None), ('fff8000000000000', None)]:
        s = s.decode('hex')
        for little in [False, True]:
            for offset in [0, 5]:
                builder = bitbuild.growing(80)
                builder.put_integer(term(0), offset, False)
                builder.put_string(s[::-1] if little else s, len(s) << 3)
                ctx = bitread.start_match(builder.finish())
                bitread.skip(ctx, offset)
                w_f = bitread.get_float(ctx, len(s) << 3, little)
                if expected is None:
                    assert w_f is None
                    assert ctx.left() == len(s) << 3
                else:
                    assert isinstance(w_f, W_Float) and w_f.value == expected
                    assert ctx.left() == 0
    ctx = bitread.start_match(binary('abc'))
    assert bitread.get_float(ctx, 24, False) is None
    assert value(bitread.get_float(ctx, 0, False)) == 0.0
    assert str(value(bitread.get_float(bitread.start_match(binary('\x80\0')), 16, False))) == '-0.0'


def test_bitstrings():
    rand = random.Random(7)
    for _ in range(300):
        bits = ''.join([rand.choice('01') for _ in range(rand.randrange(200))])
        offset = rand.randrange(20)
        cut = rand.randrange(len(bits) + 1)
        w_whole = from_bits(bits, offset)
        ctx = bitread.start_match(w_whole)
        w_head = bitread.get_binary(ctx, cut)
        assert to_bits(w_head) == bits[:cut]
        assert to_bits(bitread.get_tail(ctx)) == bits[cut:]
        assert bitread.test_tail(ctx, len(bits) - cut)
        assert not bitread.test_tail(ctx, len(bits) - cut + 1)
        assert bitread.test_unit(ctx, 3) == ((len(bits) - cut) % 3 == 0)
        bitread.set_position(ctx, 0)
        assert to_bits(bitread.get_tail(ctx)) == bits
        builder = bitbuild.sized(cut + len(bits))
        builder.put_bits(w_whole, cut)
        builder.put_bits(w_whole, len(bits))
        assert to_bits(builder.finish()) == bits[:cut] + bits
        s = bitread.get_tail(ctx).as_str()
        assert bitread.match_string(ctx, len(bits), s)
        assert ctx.left() == 0
        if bits:
            bitread.set_position(ctx, 0)
            wrong = chr(ord(s[0]) ^ 0x80) + s[1:]
            assert not bitread.match_string(ctx, len(bits), wrong)
            assert bitread.get_position(ctx) == 0


def test_contexts():
    ctx = bitread.start_match(binary('ab'))
    assert bitread.start_match(ctx) is ctx
    assert bitread.start_match(term([1])) is None
    bitread.skip(ctx, 4)
    assert bitread.get_position(ctx) == 4
    inner = bitread.start_match(bitread.get_tail(ctx))
    assert bitread.get_position(inner) == 0
    assert value(bitread.get_integer(inner, 8, False, False)) == 0x16


@pytest.mark.parametrize('offset', [0, 3])
def test_utf(offset):
    for code in [0, 0x41, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffe, 0xffff,
                 0x10000, 0x1f600, 0x10ffff]:
        char = unichr(code)
        for name, size, put, get in [
                ('utf-8', bitbuild.utf8_size(term(code)),
                 lambda b: b.put_utf8(term(code)), bitread.get_utf8),
                ('utf-16-be', bitbuild.utf16_size(term(code)),
                 lambda b: b.put_utf16(term(code), False), lambda c: bitread.get_utf16(c, False)),
                ('utf-16-le', bitbuild.utf16_size(term(code)),
                 lambda b: b.put_utf16(term(code), True), lambda c: bitread.get_utf16(c, True)),
                ('utf-32-be', 32,
                 lambda b: b.put_utf32(term(code), False), lambda c: bitread.get_utf32(c, False)),
                ('utf-32-le', 32,
                 lambda b: b.put_utf32(term(code), True), lambda c: bitread.get_utf32(c, True))]:
            builder = bitbuild.sized(offset + size)
            builder.put_integer(term(0), offset, False)
            assert put(builder)
            ctx = bitread.start_match(builder.finish())
            bitread.skip(ctx, offset)
            assert bitread.get_tail(ctx).as_str() == char.encode(name)
            assert get(ctx) == code
            assert ctx.left() == 0
            short = bitread.start_match(bitread.get_tail(bitread.start_match(
                bitstring(char.encode(name), size - 1))))
            assert get(short) == -1
            assert bitread.get_position(short) == 0
    builder = bitbuild.sized(32)
    for x in [0xd800, 0xdfff, 0x110000, -1, Atom('a'), 1 << 70]:
        assert not builder.put_utf8(term(x))
        assert not builder.put_utf16(term(x), False)
        assert not builder.put_utf32(term(x), False)
        assert bitbuild.codepoint(term(x)) == -1


def test_bad_utf():
    def bad(get, s):
        ctx = bitread.start_match(binary(s))
        return get(ctx) == -1 and ctx.left() == len(s) << 3
    assert bad(bitread.get_utf8, '\xc0\x80')
    assert bad(bitread.get_utf8, '\xe2\x82')
    assert bad(bitread.get_utf8, '')
    assert bad(lambda c: bitread.get_utf16(c, False), '\xdc\x00\xd8\x00')
    assert bad(lambda c: bitread.get_utf16(c, False), '\xd8\x00')
    assert bad(lambda c: bitread.get_utf16(c, False), '\xd8\x00\x00\x41')
    assert bad(lambda c: bitread.get_utf32(c, False), '\x00\x00\xd8\x00')
    assert bad(lambda c: bitread.get_utf32(c, True), '\x00\x00\x11\x00')
    assert bad(lambda c: bitread.get_utf32(c, False), '\xff\xff\xff\xff')


def test_append_keeps_what_was_there():
    w_bits = bitbuild.growing(0).finish()
    old = []
    bits = ''
    for i in range(300):
        size = i % 11
        builder = bitbuild.append(w_bits, size)
        builder.put_integer(term(i), size, False)
        bits += '{:016b}'.format(i)[16 - size:]
        w_bits = builder.finish()
        assert to_bits(w_bits) == bits
        old.append((w_bits, bits))
        if i % 7 == 0:      # a second continuation of an old window
            w_other, other = old[i // 2]
            builder = bitbuild.append(w_other, 9)
            builder.put_integer(term(0x155), 9, False)
            assert to_bits(builder.finish()) == other + '101010101'
    for w_x, expected in old:
        assert to_bits(w_x) == expected


def test_reserve():
    builder = bitbuild.growing(0)
    for i in range(1000):
        builder.reserve(13)
        builder.put_integer(term(i), 13, False)
    assert to_bits(builder.finish()) == ''.join(['{:013b}'.format(i) for i in range(1000)])


def test_empty():
    assert value(bitbuild.sized(0).finish()) == ''
    assert value(bitbuild.append(binary(''), 0).finish()) == ''


def low_level(n):
    """How often appending copied; negative when something is wrong.

    No assert in here: pytest rewrites them to what is not RPython.
    """
    w_bits = bitbuild.growing(0).finish()
    copies = 0
    for i in range(n):
        bytes = w_bits.bytes
        w_old = w_bits
        builder = bitbuild.append(w_bits, 12)
        builder.put_integer(W_Int(i), 12, False)
        w_bits = builder.finish()
        if len(w_bits.bytes) != len(bytes):
            copies += 1
        if i == 5:
            builder = bitbuild.append(w_old, 12)
            builder.put_integer(W_Int(4095), 12, False)
            w_other = builder.finish()
            ctx = bitread.start_match(w_other)
            bitread.skip(ctx, 60)
            w_n = bitread.get_integer(ctx, 12, False, False)
            if not isinstance(w_n, W_Int) or w_n.value != 4095 or ctx.left() != 0:
                return -1
    ctx = bitread.start_match(w_bits)
    for i in range(n):
        w_n = bitread.get_integer(ctx, 12, False, False)
        if not isinstance(w_n, W_Int) or w_n.value != i & 4095:
            return -2
    if ctx.left() != 0:
        return -3
    return copies


def test_translated_appends_fill_in_place():
    assert interpret(low_level, [150]) <= 4
