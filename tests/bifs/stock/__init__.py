"""What stock Erlang/OTP answers to calls of BIFs, as files, and how to compare."""
from __future__ import absolute_import

import os
import zlib

from rpython.rlib.rarithmetic import r_uint

from enigma.code.natives import TABLE
from enigma.terms import bitbuild, etf, order
from enigma.terms.atoms import atom
from enigma.terms.binaries import W_Bits, sub_bits
from enigma.terms.errors import ErlangError
from enigma.terms.etf_link import Linker
from enigma.terms.identifiers import W_Pid
from enigma.terms.tuples import pair, triple
from tests.terms.values import value

LINKER = Linker()


class FakeNode(object):
    linker = LINKER


class FakeProcess(object):
    """As much of a process as these natives ask for."""
    node = FakeNode()
    w_pid = W_Pid(9, 0)


def calls(group):
    """The recorded calls: (module, name, hex of arguments, hex of result)."""
    path = os.path.join(os.path.dirname(__file__), group + '.txt')
    with open(path) as f:
        return [line.split() for line in f]


def call(module, name, args_w):
    """{ok,Value} or {Class,Reason,Cause}, as stock_calls.erl has it."""
    native = TABLE.lookup(module, name, len(args_w))
    assert native is not None, 'no %s:%s/%d' % (module, name, len(args_w))
    try:
        return pair(atom('ok'), native.function(FakeProcess(), *args_w))
    except ErlangError as e:
        return triple(e.w_class, e.w_reason, e.w_cause or atom('none'))


def unhex(s):
    """The term of an argument or result field."""
    if s.startswith('z'):
        return etf.decode(zlib.decompress(s[1:].decode('hex')), 0, LINKER)[0]
    return etf.decode(s.decode('hex'), 0, LINKER)[0]


def shifted(w_x):
    """The same bitstring as a window that begins inside a byte."""
    if not isinstance(w_x, W_Bits):
        return w_x
    builder = bitbuild.sized(w_x.bitlen + 11)
    builder.put_small(r_uint(5), 3)
    builder.put_bits(w_x, w_x.bitlen)
    builder.put_small(r_uint(0xff), 8)
    return sub_bits(builder.finish(), 3, w_x.bitlen)


def differences(group, shift=False, only=None):
    """A text per recorded call (of the function `only`) with another result.

    With `shift` every bitstring that is an argument begins inside a byte.
    """
    result = []
    for module, name, args, expected in calls(group):
        if only is not None and name != only:
            continue
        w_args = unhex(args)
        w_expected = unhex(expected)
        args_w = []
        while hasattr(w_args, 'w_head'):
            args_w.append(w_args.w_head)
            w_args = w_args.w_tail
        if shift:
            args_w = [shifted(w_x) for w_x in args_w]
        w_got = call(module, name, args_w)
        if not order.identical(w_got, w_expected):
            result.append('%s:%s(%s)\n  expected %s\n  got      %s' % (
                module, name, ', '.join([repr(value(w))[:200] for w in args_w]),
                repr(value(w_expected))[:300], repr(value(w_got))[:300]))
    return result
