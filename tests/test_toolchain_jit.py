"""Changes of the JIT compiler (enigma.toolchain), each with the fault and without it."""
from __future__ import absolute_import

import pytest
from rpython.jit.metainterp.compile import ResumeAtPositionDescr, ResumeGuardDescr
from rpython.jit.metainterp.history import ConstInt, ConstPtr
from rpython.jit.metainterp.optimizeopt import info, rewrite
from rpython.jit.metainterp.optimizeopt.intbounds import OptIntBounds
from rpython.jit.metainterp.optimizeopt.intutils import ConstIntBound, IntBound
from rpython.jit.metainterp.optimizeopt.optimizer import Optimizer
from rpython.jit.metainterp.optimizeopt.test.test_optimizebasic import BaseTestBasic
from rpython.jit.metainterp.optimizeopt.test.test_optimizebridge import (
    TestOptimizeBridge as OptimizeBridge)
from rpython.jit.metainterp.optimizeopt.test.test_optimizeopt import BaseTestWithUnroll
from rpython.jit.metainterp.optimizeopt.test.test_util import (
    BaseTest, FakeMetaInterpStaticData, LLtypeMixin)
from rpython.jit.metainterp.optimizeopt.test.test_virtualstate import FakeOptimizer
from rpython.jit.metainterp.optimizeopt.virtualstate import (
    AbstractVirtualStateInfo, GenerateGuardState, VArrayStateInfo, VirtualStateConstructor,
    VirtualStateInfo, VirtualStatesCantMatch, not_virtual)
from rpython.jit.metainterp.resoperation import (
    InputArgInt, InputArgRef, ResOperation, rop)
from rpython.rtyper.lltypesystem import lltype, llmemory
from rpython.rtyper.test.test_llinterp import interpret

from enigma.toolchain import (
    bounds, cells, counters, heap, postponed, powers, recurrences, unroll, virtualstate)


class TestCells(BaseTestWithUnroll, LLtypeMixin):
    """What a trace hands on to a loop: list cells are made before the jump."""

    TRACE = """
        [i0, p0]
        p1 = new_with_vtable(descr=nodesize)
        setfield_gc(p1, i0, descr=valuedescr)
        jump(i0, p1)
        """
    UNMADE = """
        [i0]
        jump(i0)
        """

    def test_a_cell_is_made(self, monkeypatch):
        monkeypatch.setattr(cells, "CELL", self.NODE._name)
        self.optimize_loop(self.TRACE, self.TRACE)

    def test_other_objects_are_not(self):
        self.optimize_loop(self.TRACE, self.UNMADE)

    def test_cells_inside_of_others_are_made(self, monkeypatch):
        monkeypatch.setattr(cells, "CELL", self.NODE2._name)
        self.optimize_loop("""
        [i0, p0]
        p1 = new_with_vtable(descr=nodesize2)
        p2 = new_with_vtable(descr=nodesize)
        setfield_gc(p2, p1, descr=nextdescr)
        jump(i0, p2)
        """, """
        [i0, p0]
        p1 = new_with_vtable(descr=nodesize2)
        jump(i0, p1)
        """)


class TestCounters(BaseTest, LLtypeMixin):
    """Failures of a guard for a value are counted for each value, unless it is null."""

    def is_counted_by_value(self, value, kind=ResumeGuardDescr):
        descr = kind()
        descr.make_a_counter_per_value(
            ResOperation(rop.GUARD_VALUE, [InputArgRef(), ConstPtr(value)]), 3)
        return descr.status & descr.ST_TYPE_MASK == descr.TY_REF

    def test_guard_for_an_object(self):
        assert self.is_counted_by_value(self.nodeaddr)

    def test_guard_for_the_start_of_a_loop(self):
        assert not self.is_counted_by_value(self.nodeaddr, ResumeAtPositionDescr)

    def test_guard_for_null(self):
        assert not self.is_counted_by_value(self.nullptr)

    def test_without_the_correction(self):
        counters.unapply()
        try:
            assert self.is_counted_by_value(self.nullptr)
            assert self.is_counted_by_value(self.nodeaddr, ResumeAtPositionDescr)
        finally:
            counters.apply()


class TestRawLoads(BaseTestBasic, LLtypeMixin):
    """The load reads what was stored just before."""

    TRACE = """
        [p0, i1]
        setarrayitem_gc(p0, 0, i1, descr=arraydescr)
        i2 = gc_load_indexed_i(p0, 0, 1, 8, 8)
        i3 = gc_load_i(p0, 8, 8)
        i4 = int_add(i2, i3)
        jump(p0, i4)
        """
    STORED_LATE = """
        [p0, i1]
        i2 = gc_load_indexed_i(p0, 0, 1, 8, 8)
        i3 = gc_load_i(p0, 8, 8)
        i4 = int_add(i2, i3)
        setarrayitem_gc(p0, 0, i1, descr=arraydescr)
        jump(p0, i4)
        """

    def test_stores_come_before_a_load(self):
        self.optimize_loop(self.TRACE, self.TRACE)

    def test_without_the_correction_the_store_comes_late(self):
        heap.unapply()
        try:
            self.optimize_loop(self.TRACE, self.STORED_LATE)
        finally:
            heap.apply()

    def test_loads_alone_are_left_alone(self):
        trace = """
        [p0]
        i2 = gc_load_i(p0, 8, 8)
        i3 = gc_load_i(p0, 8, 8)
        jump(p0)
        """
        self.optimize_loop(trace, trace)


class TestPostponed(BaseTestBasic, LLtypeMixin):
    """A comparison comes before the object that holds its result."""

    CALL = """
        [i0]
        i1 = int_lt(i0, 5)
        p1 = new_with_vtable(descr=nodesize)
        setfield_gc(p1, i1, descr=valuedescr)
        i2 = call_pure_i(123, p1, descr=elidablecalldescr)
        jump(i2)
        """
    IN_ORDER = CALL.replace("call_pure_i", "call_i")

    def test_pure_call(self):
        self.optimize_loop(self.CALL, self.IN_ORDER)

    STORE = """
        [i0, p0]
        i1 = int_lt(i0, 5)
        p1 = new_with_vtable(descr=nodesize)
        setfield_gc(p1, i1, descr=valuedescr)
        setfield_gc(p0, p1, descr=nextdescr)
        escape_n()
        jump(i0, p0)
        """

    def test_store_held_back(self):
        self.optimize_loop(self.STORE, self.STORE)

    @pytest.mark.parametrize("trace, in_order", [(CALL, IN_ORDER), (STORE, STORE)])
    def test_without_the_correction(self, trace, in_order):
        postponed.unapply()
        try:
            with pytest.raises(AssertionError):     # i1 is used before it is there
                self.optimize_loop(trace, in_order)
        finally:
            postponed.apply()


class TestPowers(BaseTestBasic, LLtypeMixin):
    """The search for the highest bit ends for the smallest integer, too.

    Only when translated does it pass the optimizer's test for a power of two."""

    def test_highest_bit(self):
        assert [powers.highest_bit_of_word(1 << i) for i in range(63)] == range(63)
        assert interpret(powers.highest_bit_of_word, [-2 ** 63]) == 63

    def test_without_the_correction_a_sign_is_shifted_for_ever(self):
        powers.unapply()
        try:
            assert rewrite.highest_bit(1 << 62) == 62
            assert rewrite.highest_bit is powers.original
        finally:
            powers.apply()
        assert -2 ** 63 >> 64 == -1             # the sign never goes

    def test_products_become_shifts(self):
        trace = """
        [i0]
        i1 = int_mul(i0, %d)
        jump(i1)
        """ % 2 ** 62
        shifted = """
        [i0]
        i1 = int_lshift(i0, 62)
        jump(i1)
        """
        self.optimize_loop(trace, shifted)


class TestBounds(BaseTest, LLtypeMixin):
    """A result whose bounds leave one value is that constant from there on."""

    def optimization(self):
        optimization = OptIntBounds()
        optimization.optimizer = Optimizer(FakeMetaInterpStaticData(self.cpu), None, [])
        return optimization

    def quotient(self, upper):
        """What stands for the box of a quotient by 100 of a number from 0 to `upper`."""
        optimization = self.optimization()
        dividend = InputArgInt()
        dividend.set_forwarded(IntBound(0, upper))
        quotient = ResOperation(rop.CALL_PURE_I, [ConstInt(321), dividend, ConstInt(100)],
                                descr=self.int_py_div_descr)
        optimization.propagate_postprocess(quotient)
        return quotient.get_box_replacement()

    def test_it_is_a_constant(self):
        assert self.quotient(99).same_constant(ConstInt(0))

    def test_of_two_it_is_none(self):
        assert not self.quotient(100).is_constant()

    def test_of_what_may_overflow_nothing_is_known(self):
        """Such an operation is emitted with its guard; constants are not emitted."""
        optimization = self.optimization()
        small = InputArgInt()
        small.set_forwarded(IntBound(0, 199))
        difference = ResOperation(rop.INT_SUB_OVF, [ConstInt(-2 ** 63), small])
        difference.set_forwarded(IntBound(-2 ** 63, 2 ** 63 - 1))
        optimization.propagate_postprocess(difference)
        assert difference.get_box_replacement() is difference
        assert not optimization.getintbound(difference).is_constant()

    def test_without_the_correction_it_is_only_bounded(self):
        bounds.unapply()
        try:
            box = self.quotient(99)
        finally:
            bounds.apply()
        assert not box.is_constant() and box.get_forwarded().is_constant()


class TestRuntimeValues(BaseTest, LLtypeMixin):
    """Guards are guessed from a value only if it has the shape of the state."""

    def virtual(self):
        """A virtual of class node whose field `value` is 42, and its box."""
        pointer = InputArgRef(self.nodeaddr)
        virtual = info.InstancePtrInfo(self.valuedescr.get_parent_descr(),
                                       self.cpu.ts.cls_of_box(pointer), is_virtual=True)
        box = InputArgRef()
        virtual.setfield(self.valuedescr, box, InputArgInt(42))
        box.set_forwarded(virtual)
        return box

    def state(self, field):
        """The state of a virtual node with the state of its one field."""
        state = VirtualStateInfo(self.cpu.ts.cls_of_box(InputArgRef(self.nodeaddr)),
                                 [self.valuedescr])
        state.fieldstate = [field]
        state.position = 0
        field.position = 1
        return state

    def guards(self, runtime_value):
        """The guards guessed for a node whose field must be 5 and may be anything."""
        wanted = self.state(not_virtual(self.cpu, "i", ConstIntBound(5)))
        given = self.state(not_virtual(self.cpu, "i", None))
        state = GenerateGuardState(FakeOptimizer(self.cpu))
        wanted.generate_guards(given, self.virtual(), InputArgRef(runtime_value), state)
        return [guard.getopname() for guard in state.extra_guards]

    def node(self, value):
        node = lltype.malloc(self.NODE)
        node.parent.typeptr = self.node_vtable
        node.value = value
        return lltype.cast_opaque_ptr(llmemory.GCREF, node)

    def other_value(self, kind):
        if kind == "null":
            return lltype.nullptr(llmemory.GCREF.TO)
        other = lltype.malloc(self.U)
        other.parent.typeptr = self.u_vtable
        return lltype.cast_opaque_ptr(llmemory.GCREF, other)

    def test_a_fitting_value_makes_guards(self):
        assert self.guards(self.node(5)) == ["guard_value"]

    @pytest.mark.parametrize("kind", ["other class", "null"])
    def test_a_value_of_another_shape_makes_none(self, kind):
        with pytest.raises(VirtualStatesCantMatch):
            self.guards(self.other_value(kind))

    @pytest.mark.parametrize("kind", ["other class", "null"])
    def test_without_the_correction_its_fields_are_read(self, kind, monkeypatch):
        monkeypatch.setattr(AbstractVirtualStateInfo, "generate_guards", virtualstate.original)
        with pytest.raises(Exception) as error:
            self.guards(self.other_value(kind))
        # Foreign memory is read: an error here, in the executable a crash.
        assert not isinstance(error.value, VirtualStatesCantMatch)

    def test_a_known_class_is_not_asked_of_null(self):
        node_class = self.cpu.ts.cls_of_box(InputArgRef(self.nodeaddr))
        wanted = not_virtual(self.cpu, "r", info.InstancePtrInfo(None, node_class))
        given = not_virtual(self.cpu, "r", info.NonNullPtrInfo())
        wanted.position = given.position = 0
        null = InputArgRef(lltype.nullptr(llmemory.GCREF.TO))
        with pytest.raises(VirtualStatesCantMatch):
            wanted.generate_guards(given, InputArgRef(), null,
                                   GenerateGuardState(FakeOptimizer(self.cpu)))

    def constant_guards(self, op):
        """The guards guessed for a box that must be the object that was seen there."""
        wanted = not_virtual(self.cpu, "r", info.ConstPtrInfo(ConstPtr(self.nodeaddr)))
        given = not_virtual(self.cpu, "r", info.NonNullPtrInfo())
        wanted.position = given.position = 0
        state = GenerateGuardState(FakeOptimizer(self.cpu))
        wanted.generate_guards(given, op, InputArgRef(self.nodeaddr), state)
        return [guard.getopname() for guard in state.extra_guards]

    def test_an_object_may_be_the_one_that_was_seen(self):
        assert self.constant_guards(InputArgRef()) == ["guard_value"]

    def test_a_new_object_is_not_the_one_that_was_seen(self, monkeypatch):
        new = ResOperation(rop.NEW_WITH_VTABLE, [], descr=self.nodesize)
        with pytest.raises(VirtualStatesCantMatch):
            self.constant_guards(new)
        monkeypatch.setattr(AbstractVirtualStateInfo, "generate_guards", virtualstate.original)
        assert self.constant_guards(new) == ["guard_value"]

    @pytest.mark.parametrize("length, guards", [(1, ["guard_value"]), (0, None), (2, None)])
    def test_an_array_must_have_the_length(self, length, guards):
        array = lltype.malloc(lltype.GcArray(lltype.Signed), length, zero=True)
        if length:
            array[0] = 5
        states = []
        for bound in [ConstIntBound(5), None]:
            states.append(VArrayStateInfo(self.arraydescr))
            states[-1].fieldstate = [not_virtual(self.cpu, "i", bound)]
            states[-1].position = 0
            states[-1].fieldstate[0].position = 1
        box = InputArgRef()
        virtual = info.ArrayPtrInfo(self.arraydescr, size=1, is_virtual=True)
        virtual.setitem(self.arraydescr, 0, box, InputArgInt(42))
        box.set_forwarded(virtual)
        state = GenerateGuardState(FakeOptimizer(self.cpu))
        value = InputArgRef(lltype.cast_opaque_ptr(llmemory.GCREF, array))
        if guards is None:
            with pytest.raises(VirtualStatesCantMatch):
                states[0].generate_guards(states[1], box, value, state)
        else:
            states[0].generate_guards(states[1], box, value, state)
            assert [guard.getopname() for guard in state.extra_guards] == guards


class TestUnsetFields(BaseTest, LLtypeMixin):
    """A virtual whose field was never set does not match one whose field was."""

    def virtual(self, is_set):
        node_class = self.cpu.ts.cls_of_box(InputArgRef(self.nodeaddr))
        box = InputArgRef(self.nodeaddr)
        virtual = info.InstancePtrInfo(self.valuedescr.get_parent_descr(), node_class,
                                       is_virtual=True)
        virtual.init_fields(self.valuedescr.get_parent_descr(), 0)
        if is_set:
            virtual.setfield(self.valuedescr, box, InputArgInt(42))
        box.set_forwarded(virtual)
        return box

    def force(self):
        optimizer = FakeOptimizer(self.cpu)
        state = VirtualStateConstructor(optimizer).get_virtual_state([self.virtual(True)])
        state.make_inputargs([self.virtual(False)], optimizer)

    def test_they_do_not_match(self):
        with pytest.raises(VirtualStatesCantMatch):
            self.force()

    def test_without_the_correction_it_crashes(self, monkeypatch):
        for state_class, function in virtualstate.original_enum_forced_boxes.items():
            monkeypatch.setattr(state_class, "enum_forced_boxes", function)
        with pytest.raises(AttributeError):
            self.force()

    def test_equal_ones_match(self):
        optimizer = FakeOptimizer(self.cpu)
        state = VirtualStateConstructor(optimizer).get_virtual_state([self.virtual(True)])
        assert len(state.make_inputargs([self.virtual(True)], optimizer)) == 1


class TestShortPreamble(OptimizeBridge):
    """A guard that a bridge repeats for a loop does not replace one of its own."""

    LOOP = """
        [p0, i0]
        p1 = getfield_gc_r(p0, descr=nextdescr)
        guard_nonnull_class(p1, ConstClass(node_vtable)) []
        i1 = getfield_gc_i(p1, descr=valuedescr)
        i2 = int_sub(i0, i1)
        i3 = int_is_true(i2)
        guard_true(i3) []
        jump(p0, i2)
        """
    BRIDGE = """
        [p0, i0]
        p1 = getfield_gc_r(p0, descr=nextdescr)
        guard_nonnull(p1) []
        jump(p0, i0)
        """
    REPLACED = """
        [p0, i0]
        p1 = getfield_gc_r(p0, descr=nextdescr)
        guard_nonnull_class(p1, ConstClass(node_vtable)) []
        guard_is_object(p1) []
        i1 = getfield_gc_i(p1, descr=valuedescr)
        jump(p0, i0, p1, i1)
        """
    REPEATED = """
        [p0, i0]
        p1 = getfield_gc_r(p0, descr=nextdescr)
        guard_nonnull(p1) []
        guard_is_object(p1) []
        guard_class(p1, ConstClass(node_vtable)) []
        i1 = getfield_gc_i(p1, descr=valuedescr)
        jump(p0, i0, p1, i1)
        """

    def test_it_is_a_guard_of_its_own(self):
        self.optimize(self.LOOP, self.BRIDGE, self.REPEATED)

    def test_without_the_correction_it_replaces_the_other(self):
        unroll.unapply()
        try:
            self.optimize(self.LOOP, self.BRIDGE, self.REPLACED)
        finally:
            unroll.apply()
            recurrences.apply()
