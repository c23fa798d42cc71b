"""Correction of the JIT's assembler: a constant is entered once per function.

A function has room for 256 constants of each kind.  The assembler compares the
addresses and objects among them by the identity of wrappers that it makes anew each
time, so a class tested in sixty places took sixty of them, and the dispatch loop did
not fit.  Here equal ones are given the same wrapper first.
"""
from __future__ import absolute_import

from rpython.flowspace.model import Constant
from rpython.jit.codewriter import heaptracker
from rpython.jit.codewriter.assembler import Assembler
from rpython.rtyper.lltypesystem import llmemory, lltype

original = Assembler.emit_const.im_func


class Wrappers(object):
    """Object -> the one wrapper of it; the object is kept alive with it."""

    def __init__(self):
        self.by_object = {}

    def the_one(self, kind, pointer, wrapper):
        """`wrapper` of what `pointer` points to, or the one that was there first."""
        obj = pointer._obj if pointer else None
        key = (kind, id(obj))
        if key not in self.by_object:
            self.by_object[key] = (obj, wrapper)
        return self.by_object[key][1]

wrappers = Wrappers()


def emit_const(self, const, kind, allow_short=False):
    value = const.value
    if kind == 'ref':
        if value:
            gcref = lltype.cast_opaque_ptr(llmemory.GCREF, value)
            shared = wrappers.the_one('ref', _inside(value), gcref)
        else:
            shared = wrappers.the_one('ref', None, lltype.nullptr(llmemory.GCREF.TO))
        const = Constant(shared, llmemory.GCREF)
    elif kind == 'int':
        const = _address(self, const)
    return original(self, const, kind, allow_short)


def _inside(pointer):
    """The pointer to the object itself of one that hides its type."""
    container = getattr(pointer._obj, 'container', None)
    if container is not None and isinstance(lltype.typeOf(pointer).TO, lltype.OpaqueType):
        return container._as_ptr()
    return lltype.normalizeptr(pointer)


def _address(assembler, const):
    value = const.value
    if isinstance(const.concretetype, lltype.Ptr):
        assembler.see_raw_object(value)
        value = llmemory.cast_ptr_to_adr(value)
    elif const.concretetype != llmemory.Address:
        return const
    number = heaptracker.adr2int(value)
    if not isinstance(number, llmemory.AddressAsInt) or not number.adr:
        return const
    shared = wrappers.the_one('int', lltype.normalizeptr(number.adr.ptr), number)
    return Constant(shared, lltype.Signed)


def apply():
    Assembler.emit_const = emit_const


def unapply():
    """Restore the fault, for the test."""
    Assembler.emit_const = original
