"""enigma.toolchain.constants, with the fault and without it."""
from __future__ import absolute_import

from rpython.flowspace.model import Constant
from rpython.jit.codewriter.assembler import Assembler
from rpython.rtyper.lltypesystem import lltype

from enigma import toolchain
from enigma.toolchain import constants

VTABLE = lltype.Struct('vtable', ('a', lltype.Signed))
OBJECT = lltype.GcStruct('object', ('a', lltype.Signed))


def places(kind):
    """How many places two mentions each of two objects take."""
    assembler = Assembler()
    assembler.setup('f')
    raw = [lltype.malloc(VTABLE, flavor='raw', immortal=True) for i in range(2)]
    gc = [lltype.malloc(OBJECT, immortal=True) for i in range(2)]
    for i in range(2):
        for pointer in raw if kind == 'int' else gc:
            assembler.emit_const(Constant(pointer, lltype.typeOf(pointer)), kind)
    null = lltype.nullptr(OBJECT)
    if kind == 'ref':
        assembler.emit_const(Constant(null, lltype.typeOf(null)), kind)
        assembler.emit_const(Constant(null, lltype.typeOf(null)), kind)
    return len(assembler.constants_i) + len(assembler.constants_r)


def test_equal_constants_share_a_place():
    assert places('int') == 2
    assert places('ref') == 3


def test_without_the_correction_each_mention_takes_one():
    constants.unapply()
    try:
        assert places('int') == 4
        assert places('ref') == 6
    finally:
        constants.apply()
