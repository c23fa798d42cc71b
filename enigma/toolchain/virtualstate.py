"""Corrections of the JIT's virtual states, which make retrace_limit above 0 safe.

To jump from the end of a trace into a compiled loop, the optimizer compares the
virtual objects at both places and adds guards where they could be made to fit.  To
guess which guards would hold, it looks into the objects seen while tracing.

1. At the end of a peeled loop these are the objects of one iteration earlier.  They
   may be of another class than the virtual, null, or shorter: reading their fields
   reads foreign memory.  Here such an object is not looked into; no guards are
   guessed from it.
2. An object that the trace itself has just made is none that was there before.  The
   guess that it would be (the list that a loop builds was [] one iteration earlier)
   made a guard that always failed.  Here the states do not match.
3. A virtual of one state may have no value yet in a field or item where the other
   has one: a crash.  Here the states do not match.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.optimizeopt.virtualstate import (
    LEVEL_CONSTANT, LEVEL_KNOWNCLASS, AbstractVirtualStateInfo,
    AbstractVirtualStructStateInfo, NotVirtualStateInfo, NotVirtualStateInfoPtr,
    VArrayStateInfo, VArrayStructStateInfo, VirtualStateInfo, VirtualStatesCantMatch,
    VStructStateInfo)
from rpython.jit.metainterp.resoperation import AbstractResOp, rop

original = AbstractVirtualStateInfo.generate_guards.im_func
original_enum_forced_boxes = dict(
    (state_class, state_class.enum_forced_boxes.im_func)
    for state_class in [AbstractVirtualStructStateInfo, VArrayStateInfo,
                        VArrayStructStateInfo, NotVirtualStateInfo])


def generate_guards(self, other, op, runtime_op, state):
    """Add to `state` the guards that make `other` fit, or raise VirtualStatesCantMatch.

    op, runtime_op: the box in the trace and the value it had, or None for both.
    """
    if runtime_op is not None and (not self.may_look_into(runtime_op, state.cpu) or
                                   self.is_constant_pointer() and is_made(op)):
        op = None
        runtime_op = None
    original(self, other, op, runtime_op, state)


def is_made(op):
    """Whether op, a box, is an object that the trace makes."""
    return isinstance(op, AbstractResOp) and rop.is_malloc(op.getopnum())


# is_constant_pointer(): whether the state is one certain object.

def never(self):
    return False


def at_constant_level(self):
    return self.level == LEVEL_CONSTANT


# may_look_into(runtime_op, cpu): whether the value has the shape of this state.

def any_value(self, runtime_op, cpu):
    return True


def value_of_known_class(self, runtime_op, cpu):
    return self.level != LEVEL_KNOWNCLASS or runtime_op.nonnull()


def instance_of_same_class(self, runtime_op, cpu):
    return (runtime_op.nonnull() and
            self.known_class.same_constant(cpu.ts.cls_of_box(runtime_op)))


def some_struct(self, runtime_op, cpu):
    return runtime_op.nonnull()            # structs have no subclasses


def array_of_same_length(self, runtime_op, cpu):
    return (runtime_op.nonnull() and
            cpu.bh_arraylen_gc(runtime_op.getref_base(), self.arraydescr)
            == len(self.fieldstate))


def array_of_structs_of_same_length(self, runtime_op, cpu):
    return (runtime_op.nonnull() and
            cpu.bh_arraylen_gc(runtime_op.getref_base(), self.arraydescr) == self.length)


def refuse_missing_box(original):
    """Return an enum_forced_boxes that does not match where there is no box."""
    def enum_forced_boxes(self, boxes, box, optimizer, force_boxes=False):
        if box is None:
            raise VirtualStatesCantMatch("a field has no value yet")
        original(self, boxes, box, optimizer, force_boxes)
    return enum_forced_boxes


def refuse_missing_box_unless_constant(original):
    """The same for a state that needs no box when it is a constant."""
    def enum_forced_boxes(self, boxes, box, optimizer, force_boxes=False):
        if box is None and self.level != LEVEL_CONSTANT:
            raise VirtualStatesCantMatch("a field has no value yet")
        original(self, boxes, box, optimizer, force_boxes)
    return enum_forced_boxes


def apply():
    AbstractVirtualStateInfo.is_constant_pointer = never
    NotVirtualStateInfoPtr.is_constant_pointer = at_constant_level
    AbstractVirtualStateInfo.may_look_into = any_value
    NotVirtualStateInfoPtr.may_look_into = value_of_known_class
    VirtualStateInfo.may_look_into = instance_of_same_class
    VStructStateInfo.may_look_into = some_struct
    VArrayStateInfo.may_look_into = array_of_same_length
    VArrayStructStateInfo.may_look_into = array_of_structs_of_same_length
    AbstractVirtualStateInfo.generate_guards = generate_guards
    for state_class, function in original_enum_forced_boxes.items():
        refuse = refuse_missing_box
        if state_class is NotVirtualStateInfo:
            refuse = refuse_missing_box_unless_constant
        state_class.enum_forced_boxes = refuse(function)
