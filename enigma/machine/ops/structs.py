"""Lists and tuples: taking apart and making."""
from __future__ import absolute_import

from enigma.machine.ops.table import op, declare
from enigma.terms.tuples import INLINE


@op("s d d")
def get_list(src, head, tail):
    assert isinstance(src, W_Cons)
    head = src.w_head
    tail = src.w_tail


@op("s d")
def get_hd(src, head):
    assert isinstance(src, W_Cons)
    head = src.w_head


@op("s d")
def get_tl(src, tail):
    assert isinstance(src, W_Cons)
    tail = src.w_tail


@op("s s d")
def put_list(head, tail, dst):
    dst = W_Cons(head, tail)


for _i in range(INLINE):
    declare('get_element_%d' % _i, 's d', ['src', 'dst'],
            ['assert isinstance(src, W_Tuple%d)' % (_i + 1), 'dst = src.w_%d' % _i])


@op("s u d")
def get_tuple_element(src, index, dst):
    dst = tuples.get(src, index)


@op("s s u")
def set_tuple_element(value, tuple, index):
    tuples.put(tuple, index, value)


@op("s s d")
def put_tuple_2(first, second, dst):
    dst = tuples.pair(first, second)


@op("s s s d")
def put_tuple_3(first, second, third, dst):
    dst = tuples.triple(first, second, third)


@op("d u")
def put_tuple2(dst, n):
    dst = build_tuple(vm, code, ops, REST, n)


@op("s d u u")
def update_record(src, dst, size, n):
    dst = update_fields(vm, code, ops, src, REST, n)
