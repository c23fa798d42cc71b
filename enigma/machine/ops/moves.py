"""Moves between registers, and stack frames."""
from __future__ import absolute_import

from enigma.machine.ops.table import op, declare


@op("s d")
def move(src, dst):
    dst = src


@op("u u")
def swap(first, second):
    w_first = read(vm, code, first)
    write(vm, first, read(vm, code, second))
    write(vm, second, w_first)


@op("d")
def init(dst):
    dst = NIL


@op("u")
def allocate(size):
    vm.k = frames.allocate(size, vm.k)


for _n in range(5):
    _fields = ['k.y%d = NIL' % i for i in range(_n)]
    declare('allocate_%d' % _n, '', [],
            ['k = %s()' % ('Frame%d' % _n if _n else 'Frame'),
             'k.parent = vm.k', 'k.ret = None'] +
            _fields + ['vm.k = k'])


@op()
def deallocate():
    vm.k = vm.k.parent


@op("u u")
def trim(size, left):
    vm.k = frames.trimmed(vm.k, size, left)
