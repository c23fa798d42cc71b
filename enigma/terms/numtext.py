"""Numbers as text and back: the notations of integer_to_list, float_to_list & co.

All functions work on Python strings of ASCII; what a text is made from (list,
binary) is the caller's matter.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import copysign, formatd, isinf, rstring_to_float
from rpython.rlib.rstring import StringBuilder

from enigma.terms import decimals
from enigma.terms.arith import MAX_BITS
from enigma.terms.errors import system_limit
from enigma.terms.numbers import W_BigInt, W_Int, big_integer
from enigma.terms.shortest import shortest

DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
_BUFFER = 256                    # stock prints floats into so many bytes
_FAST_DECIMALS = 18
_EXACT = 9007199254740992.0      # 2 ** 53
_POWERS_OF_TEN = [10.0 ** i for i in range(_FAST_DECIMALS + 1)]


# ---- integers

def integer_text(w_int, base=10):
    """The digits of a W_Int or W_BigInt in base 2..36, with a sign if negative."""
    if isinstance(w_int, W_Int):
        if base == 10:
            return decimals.to_str(w_int.value)
        return _small_text(w_int.value, base)
    assert isinstance(w_int, W_BigInt)
    if base == 10:
        return w_int.big.str()
    assert base >= 2
    return w_int.big.format(DIGITS[:base])


@jit.dont_look_inside
def _small_text(value, base):
    chars = ['0'] * 65
    i = len(chars)
    rest = value
    while True:
        digit = rest % base
        rest = rest // base
        if value < 0 and digit:      # divisions round down: count from above
            digit = base - digit
            rest += 1
        i -= 1
        chars[i] = DIGITS[digit]
        if rest == 0:
            break
    assert i >= 0
    text = ''.join(chars[i:])
    return '-' + text if value < 0 else text


def digit_of(char):
    """The value 0..35 of a digit or letter, 99 for anything else."""
    code = ord(char)
    if 48 <= code <= 57:
        return code - 48
    if 65 <= code <= 90:
        return code - 55
    if 97 <= code <= 122:
        return code - 87
    return 99


def count_digits(text, start, base):
    """How many digits of this base stand in text from start on."""
    i = start
    while i < len(text) and digit_of(text[i]) < base:
        i += 1
    return i - start


def parse_integer(text, base=10):
    """The integer term that text spells in base 2..36, or None.

    A sign may come first.  system_limit if the number is too large.
    """
    if base == 10:
        value = decimals.of_slice(text, 0, len(text))
        if value != decimals.NO_NUMBER:
            return W_Int(value)
    start = sign_width(text)
    if len(text) == start or count_digits(text, start, base) != len(text) - start:
        return None
    return integer_of_digits(text, start, len(text), base)


def sign_width(text):
    """1 if text starts with + or -, otherwise 0."""
    if text and (text[0] == '-' or text[0] == '+'):
        return 1
    return 0


@jit.dont_look_inside
def integer_of_digits(text, start, stop, base):
    """The term of the valid digits text[start:stop]; text[0] may be a minus sign."""
    negative = text[0] == '-'
    while start < stop - 1 and text[start] == '0':
        start += 1
    if stop - start <= 11 or (base <= 10 and stop - start <= 18):
        value = _small_value(text, start, stop, base)
        return W_Int(-value if negative else value)
    if stop - start > MAX_BITS // _bits_below(base):
        raise system_limit()
    powers = [rbigint.fromint(_chunk_power(base))]
    big = _big_value(text, start, stop, base, powers)
    if big.bit_length() > MAX_BITS:
        raise system_limit()
    return big_integer(big.neg() if negative else big)


def _bits_below(base):
    bits = 1
    while base >= 4:
        bits += 1
        base >>= 1
    return bits


def _small_value(text, start, stop, base):
    value = 0
    i = start
    while i < stop:
        value = value * base + digit_of(text[i])
        i += 1
    return value


_CHUNK = 11          # digits of base 36 fit into 58 bits


def _chunk_power(base):
    power = 1
    for _ in range(_CHUNK):
        power *= base
    return power


def _big_value(text, start, stop, base, powers):
    """Halves the digits, so that large numbers profit from fast multiplication.

    powers[k] is base ** (_CHUNK << k), extended as needed.
    """
    count = stop - start
    if count <= _CHUNK:
        return rbigint.fromint(_small_value(text, start, stop, base))
    k = 0
    while (_CHUNK << (k + 1)) < count:
        k += 1
    while len(powers) <= k:
        powers.append(powers[-1].mul(powers[-1]))
    middle = stop - (_CHUNK << k)
    high = _big_value(text, start, middle, base, powers)
    low = _big_value(text, middle, stop, base, powers)
    return high.mul(powers[k]).add(low)


# ---- floats to text

def float_scientific(value, decimals):
    """d.ddde+XX with this many decimals (as C's %e), or None if it gets too long.

    A negative number of decimals, cut to 32 bits, means six.
    """
    decimals = ((decimals & 0xffffffff) ^ 0x80000000) - 0x80000000
    if decimals < 0:
        decimals = 6
    text = formatd(value, 'e', decimals)
    if len(text) >= _BUFFER:
        return None
    return text


def float_decimals(value, decimals, compact):
    """ddd.ddd with this many decimals, or None if it gets too long.

    Up to 18 decimals and 2^53 stock computes the decimals as a float, so that
    they differ from C's %f in the last places; what it does is done here too.
    """
    if decimals <= _FAST_DECIMALS and abs(value) <= _EXACT:
        text = _fast_decimals(value, decimals)
        return _without_zeros(text) if compact and decimals else text
    text = formatd(value, 'f', decimals)
    if len(text) >= _BUFFER:
        return None
    return _without_zeros(text) if compact else text


@jit.dont_look_inside
def _fast_decimals(value, decimals):
    magnitude = abs(value)
    whole = int(magnitude)
    scaled = (magnitude - float(whole)) * _POWERS_OF_TEN[decimals]
    fraction = int(scaled)
    if scaled - float(fraction) >= 0.5:
        fraction += 1
    if fraction >= int(_POWERS_OF_TEN[decimals]):
        fraction = 0
        whole += 1
    builder = StringBuilder()
    if copysign(1.0, value) < 0.0:
        builder.append('-')
    builder.append(str(whole))
    if decimals:
        digits = str(fraction)
        builder.append('.')
        builder.append_multiple_char('0', decimals - len(digits))
        builder.append(digits)
    return builder.build()


def _without_zeros(text):
    """text without the zeros at its end, but for one behind the point.

    Like stock it cuts the zeros of a number without a point, too.
    """
    end = len(text)
    while end > 1 and text[end - 1] == '0' and text[end - 2] != '.':
        end -= 1
    assert end >= 0
    return text[:end]


@jit.dont_look_inside
def float_short(value):
    """The shortest text that reads back as the same float, as io_lib:format ~w."""
    sign = '-' if copysign(1.0, value) < 0.0 else ''
    digits, point = _short_digits(abs(value))
    if abs(value) >= _EXACT or not _fixed_is_shorter(len(digits), point):
        return sign + _with_exponent(digits, point)
    return sign + _with_point(digits, point)


def _short_digits(value):
    """(digits without zeros around them, place of the point before/behind them)."""
    if value == 0.0:
        return '0', 1
    number, exponent = shortest(value)
    ten = r_uint(10)
    while number % ten == r_uint(0):
        number //= ten
        exponent += 1
    digits = str(intmask(number))       # there are at most 17
    return digits, len(digits) + exponent


def _fixed_is_shorter(count, point):
    if 0 < point < count:
        return True
    exponent_length = count + (2 if count == 1 else 1) + 1 + len(str(point - 1))
    if point <= 0:
        return 2 - point + count <= exponent_length
    return point + 2 <= exponent_length


def _with_exponent(digits, point):
    fraction = digits[1:]
    if not fraction:
        fraction = '0'
    return digits[0] + '.' + fraction + 'e' + str(point - 1)


def _with_point(digits, point):
    if point <= 0:
        return '0.' + '0' * -point + digits
    if point >= len(digits):
        return digits + '0' * (point - len(digits)) + '.0'
    return digits[:point] + '.' + digits[point:]


# ---- text to floats

def scan_float(text):
    """Where the float at the start of text ends: D+.D+ and perhaps an exponent; -1 if none.

    Stock takes a comma for the point, too.
    """
    start = sign_width(text)
    whole = count_digits(text, start, 10)
    point = start + whole
    if whole == 0 or point >= len(text) or not _is_point(text[point]):
        return -1
    fraction = count_digits(text, point + 1, 10)
    if fraction == 0:
        return -1
    end = point + 1 + fraction
    if end < len(text) and (text[end] == 'e' or text[end] == 'E'):
        i = end + 1
        if i < len(text) and (text[i] == '+' or text[i] == '-'):
            i += 1
        exponent = count_digits(text, i, 10)
        if exponent:
            return i + exponent
    return end


def _is_point(char):
    return char == '.' or char == ','


class NoFloat(Exception):
    """What parse_float raises for a text that spells no (finite) float."""


def parse_float(text):
    """The raw float that the whole text spells; NoFloat otherwise.

    The text ends at its first NUL, as a C string.
    """
    end = text.find('\0')
    if end >= 0:
        text = text[:end]
    if scan_float(text) != len(text):
        raise NoFloat
    comma = text.find(',')
    if comma >= 0:
        text = text[:comma] + '.' + text[comma + 1:]
    assert text is not None
    try:
        value = rstring_to_float(text)
    except ValueError:
        raise NoFloat
    if isinf(value):
        raise NoFloat
    return value
