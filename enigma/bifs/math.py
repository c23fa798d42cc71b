"""The module math: the functions of the C library on numbers.

No number is badarg; an infinity or a NaN as the result is badarith.
"""
from __future__ import absolute_import

from rpython.rtyper.lltypesystem import rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from enigma.code.natives import bif
from enigma.terms import arith
from enigma.terms.errors import badarg
from enigma.terms.numbers import W_BigInt, W_Float, W_Int

_ECI = ExternalCompilationInfo(includes=['math.h'], libraries=['m'])


def number(w_x):
    """A number -> raw float; badarith if it is too large."""
    if isinstance(w_x, W_Float):
        return w_x.value
    if isinstance(w_x, W_Int):
        return float(w_x.value)
    if isinstance(w_x, W_BigInt):
        return arith.to_raw(w_x)
    raise badarg()


def _one_argument(name):
    function = rffi.llexternal(name, [rffi.DOUBLE], rffi.DOUBLE, compilation_info=_ECI,
                               elidable_function=True, releasegil=False)

    def native(proc, x):
        return arith.boxed(function(x))
    native.func_name = 'math_' + name
    bif("math", name, number)(native)


def _two_arguments(name):
    function = rffi.llexternal(name, [rffi.DOUBLE, rffi.DOUBLE], rffi.DOUBLE,
                               compilation_info=_ECI, elidable_function=True,
                               releasegil=False)

    def native(proc, x, y):
        return arith.boxed(function(x, y))
    native.func_name = 'math_' + name
    bif("math", name, number, number)(native)


for _name in ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'ceil', 'cos', 'cosh',
              'erf', 'erfc', 'exp', 'floor', 'log', 'log10', 'log2', 'sin', 'sinh',
              'sqrt', 'tan', 'tanh']:
    _one_argument(_name)
for _name in ['atan2', 'fmod', 'pow']:
    _two_arguments(_name)
