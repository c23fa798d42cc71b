"""Calling a native with Python values, as tests of BIFs do."""
from __future__ import absolute_import

from enigma.code.natives import TABLE
from enigma.terms.errors import ErlangError
from tests.terms.values import Atom, term, value


def call(name, *args):
    """The Python value of what `module:name` gives for these values."""
    return value(raw(name, *args))


def raw(name, *args):
    """The same as a term."""
    module, function = name.split(':', 1)
    native = TABLE.lookup(module, function, len(args))
    assert native is not None, name
    return native.function(None, *[term(x) for x in args])


def error(name, *args):
    """The reason of the error that the native raises, as a Python value."""
    try:
        w_result = raw(name, *args)
    except ErlangError as e:
        assert e.w_class.name == 'error'
        return value(e.w_reason)
    raise AssertionError('no error but %r' % (value(w_result),))


BADARG = Atom('badarg')
