"""enigma.toolchain.recurrences: which loops get a second round, and that it counts the same."""
from __future__ import absolute_import

from rpython.jit.metainterp.history import ConstInt
from rpython.jit.metainterp.optimizeopt.test.test_optimizeopt import BaseTestWithUnroll
from rpython.jit.metainterp.optimizeopt.test.test_util import LLtypeMixin
from rpython.jit.metainterp.resoperation import InputArgInt, ResOperation, rop
from rpython.rlib.rarithmetic import intmask

from enigma.toolchain import recurrences


class TestRecurrences(BaseTestWithUnroll, LLtypeMixin):
    """A loop that makes a number modulo 2**k anew is made of two rounds."""

    TRACE = """
        [i0, i1]
        i2 = int_mul(i0, 5)
        i3 = int_add(i2, %s)
        i4 = int_and(i3, %d)
        i5 = int_sub(i1, 1)
        i6 = int_is_true(i5)
        guard_true(i6) []
        jump(i4, i5)
        """

    def test_a_constant_term(self):
        self.optimize_loop(self.TRACE % (7, 255), """
        [i0, i1]
        i2 = int_mul(i0, 5)
        i3 = int_add(i2, 7)
        i4 = int_and(i3, 255)
        i5 = int_sub(i1, 1)
        i6 = int_is_true(i5)
        guard_true(i6) []
        i12 = int_mul(i4, 5)
        i13 = int_add(i12, 7)
        i22 = int_mul(i0, 25)
        i23 = int_add(i22, 42)
        i14 = int_and(i23, 255)
        i15 = int_sub(i5, 1)
        i16 = int_is_true(i15)
        guard_true(i16) []
        jump(i14, i15)
        """)

    def test_a_term_that_changes(self):
        self.optimize_loop(self.TRACE % ("i1", 255), """
        [i0, i1]
        i2 = int_mul(i0, 5)
        i3 = int_add(i2, i1)
        i4 = int_and(i3, 255)
        i5 = int_sub(i1, 1)
        i6 = int_is_true(i5)
        guard_true(i6) []
        i12 = int_mul(i4, 5)
        i13 = int_add(i12, i5)
        i22 = int_mul(i0, 25)
        i24 = int_mul(i1, 5)
        i25 = int_add(i24, i5)
        i23 = int_add(i22, i25)
        i14 = int_and(i23, 255)
        i15 = int_sub(i5, 1)
        i16 = int_is_true(i15)
        guard_true(i16) []
        jump(i14, i15)
        """)

    def test_other_loops_stay(self):
        for trace in [self.TRACE % (7, 256), self.TRACE.replace("i0, 5", "i1, 5") % (7, 255),
                      self.TRACE.replace("int_add", "int_sub") % (7, 255)]:
            self.optimize_loop(trace, trace)

    def test_without_the_addition(self):
        recurrences.unapply()
        try:
            trace = self.TRACE % (7, 255)
            self.optimize_loop(trace, trace)
        finally:
            recurrences.apply()

    def test_the_same_numbers(self):
        x, a, b, c, mask = InputArgInt(), 1664525, InputArgInt(), 2 ** 62 + 12345, 2 ** 62 - 1
        made = []
        last = x
        for term in [b, ConstInt(c), b]:
            product = ResOperation(rop.INT_MUL, [last, ConstInt(a)])
            total = ResOperation(rop.INT_ADD, [term, product])
            last = ResOperation(rop.INT_AND, [total, ConstInt(mask)])
            made += [product, total, last]
        expected = evaluate(made, {x: 987654321987, b: -77}, last)
        shorter = recurrences.shortened(made)
        assert len(shorter) > len(made)
        assert evaluate(shorter, {x: 987654321987, b: -77}, last) == expected
        assert needed(last, x) == 3             # and, add, mul: whatever the number of steps


def value(box, values):
    return box.getint() if isinstance(box, ConstInt) else values[box]


def evaluate(operations, values, result):
    """The value of result, with words that wrap around."""
    for op in operations:
        a, b = [value(box, values) for box in op.getarglist()]
        values[op] = intmask({rop.INT_MUL: a * b, rop.INT_ADD: a + b, rop.INT_AND: a & b}[
            op.getopnum()])
    return values[result]


def needed(box, x):
    """The length of the longest chain of operations from x to box; 0 without one."""
    if box is x or not hasattr(box, "getarglist"):
        return 0
    chains = [needed(arg, x) for arg in box.getarglist() if reaches(arg, x)]
    return 1 + max(chains) if chains else 0


def reaches(box, x):
    return box is x or hasattr(box, "getarglist") and any(
        reaches(arg, x) for arg in box.getarglist())
