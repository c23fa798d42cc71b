"""enigma.toolchain.addresses, with the fault and without it."""
from __future__ import absolute_import

from rpython.jit.backend.x86 import codebuf
from rpython.jit.backend.x86.regloc import AddressLoc, ImmedLoc, ecx, edx, imm0

from enigma.toolchain import addresses

FREE, TOP = 0x601000, 0x601020


def code(emit):
    """The machine code that emit(builder) makes, in hexadecimal."""
    builder = codebuf.MachineCodeBlockWrapper()
    builder._become_a_plain_block_builder()
    emit(builder)
    return ''.join(builder._data).encode('hex')


def heap(address):
    """The operand that stands for the word at the address."""
    return AddressLoc(ImmedLoc(address), imm0, 0, 0)


def allocation(builder):
    """Add 48 to the word at FREE, if it stays below that at TOP."""
    builder.MOV(ecx, heap(FREE))
    builder.LEA_rm(edx.value, (ecx.value, 48))
    builder.CMP(edx, heap(TOP))
    builder.MOV(heap(FREE), edx)


def test_an_allocation_names_a_base_register():
    assert code(allocation) == ('41bb00106000'      # mov r11d, 0x601000
                                '498b0b'            # mov rcx, [r11]
                                '488d5130'          # lea rdx, [rcx+0x30]
                                '493b5320'          # cmp rdx, [r11+0x20]
                                '498913')           # mov [r11], rdx


def test_the_register_itself_is_stored_whole():
    def store(builder):
        builder.MOV(heap(FREE), ImmedLoc(1 << 40))
    assert code(store) == ('49bb0000000000010000'   # mov r11, 1 << 40
                           '4c891c2500106000')      # mov [0x601000], r11


def test_without_the_correction_the_instruction_holds_the_address():
    addresses.unapply()
    try:
        assert code(allocation).startswith('488b0c2500106000')  # mov rcx, [0x601000]
    finally:
        addresses.apply()
