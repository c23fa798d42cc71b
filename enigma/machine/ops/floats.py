"""Float registers hold unboxed floats; operations raise badarith by themselves."""
from __future__ import absolute_import

from enigma.machine.ops.table import op, declare


@op("s u")
def fload(src, index):
    assert isinstance(src, W_Float)
    f_put(vm, index, src.value)


@op("u d")
def fstore(index, dst):
    dst = W_Float(f_get(vm, index))


@op("u u")
def fmove(source, index):
    f_put(vm, index, f_get(vm, source))


@op("s u", raises=True)
def fconv(src, index):
    if isinstance(src, W_Float):
        f_put(vm, index, src.value)
    else:
        f_put(vm, index, to_raw(src))


for _name in ['fadd', 'fsub', 'fmul', 'fdiv']:     # a call, since it may raise
    declare(_name, 'u u u', ['left', 'right', 'index'],
            ['f_put(vm, index, float_%s(f_get(vm, left), f_get(vm, right)))' % _name],
            raises=True)


@op("u u")
def fnegate(source, index):
    f_put(vm, index, arith.fneg(f_get(vm, source)))
