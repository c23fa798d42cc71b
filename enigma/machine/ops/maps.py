"""Maps.  Operands behind the fixed ones: n of them, in pairs but for has_map_fields."""
from __future__ import absolute_import

from enigma.machine.ops.table import op


@op("s d u", raises=True)
def put_map_assoc(src, dst, n):
    dst = map_assoc(vm, code, ops, src, REST, n)


@op("f s d u")
def guard_put_map_assoc(fail, src, dst, n):
    if not isinstance(src, W_Map):
        goto(fail)
    dst = map_assoc(vm, code, ops, src, REST, n)


@op("s d u", raises=True)
def put_map_exact(src, dst, n):
    dst = map_exact(vm, code, ops, src, REST, n)


@op("f s d u")
def guard_put_map_exact(fail, src, dst, n):
    try:
        dst = map_exact(vm, code, ops, src, REST, n)
    except ErlangError:
        goto(fail)


@op("f s u")
def has_map_fields(fail, src, n):
    if not map_has(vm, code, ops, src, REST, n):
        goto(fail)


@op("f s u")
def get_map_elements(fail, src, n):
    if not map_get_all(vm, code, ops, src, REST, n):
        goto(fail)


@op("f s s d")
def get_map_element(fail, src, key, dst):
    dst = term_maps.get(src, key)
    if dst is None:
        goto(fail)
