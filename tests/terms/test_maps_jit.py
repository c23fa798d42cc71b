"""What traces make of small maps: a place is a constant, a map in between vanishes."""
from __future__ import absolute_import

from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.rlib.jit import JitDriver

from enigma.terms import maps, order
from enigma.terms.atoms import atom
from enigma.terms.maps import EMPTY_MAP
from enigma.terms.numbers import W_Int

driver = JitDriver(greens=['w_key'], reds=['n', 'w_map'])
A, B, C = atom('jit a'), atom('jit b'), atom('jit c')
KEYS_W = [A, B, C]


def int_of(w_x):
    if isinstance(w_x, W_Int):
        return w_x.value
    return -1


class TestTraces(LLJitMixin):

    def test_update_and_read_a_record(self):
        def count(n, which):
            w_key = KEYS_W[which]
            w_map = maps.put_many(EMPTY_MAP, KEYS_W, [W_Int(0), W_Int(0), W_Int(0)])
            while n > 0:
                driver.jit_merge_point(n=n, w_map=w_map, w_key=w_key)
                value = int_of(maps.get(w_map, w_key))
                w_map = maps.put(w_map, w_key, W_Int(value + 1))
                n -= 1
            return int_of(maps.get(w_map, w_key))
        assert self.meta_interp(count, [30, 1], listops=True) == 30
        self.check_trace_count(1)
        self.check_simple_loop(int_add=1, int_sub=1, int_gt=1, guard_true=1, jump=1)

    def test_build_and_read(self):
        def build(n, which):
            w_key = KEYS_W[which]
            w_map = EMPTY_MAP
            while n > 0:
                driver.jit_merge_point(n=n, w_map=w_map, w_key=w_key)
                w_map = maps.put_many(EMPTY_MAP, [B, w_key], [W_Int(1), W_Int(n)])
                w_x = maps.get(w_map, B)
                if order.identical(w_x, W_Int(1)) and not order.identical(w_key, B):
                    n -= 1
            return maps.size(w_map)
        assert self.meta_interp(build, [30, 0], listops=True) == 2
        self.check_trace_count(1)
        self.check_resops(call_r=0, call_i=0, call_n=0)
