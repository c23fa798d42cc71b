"""enigma.toolchain.threaded: the same results with one jump for each opcode.

PYTEST_DONT_REWRITE: the program below is translated, its asserts too.
"""
from __future__ import absolute_import

import struct

from rpython.rlib.unroll import unrolling_iterable
from rpython.translator.interactive import Translation

from enigma import toolchain
from enigma.toolchain import threaded

OPCODES = unrolling_iterable(range(48))


class Machine(object):
    def __init__(self):
        self.accumulator = 0


def run(ops, machine):
    """A dispatch loop of 48 opcodes: number n adds n, 46 jumps back, 47 stops."""
    pc = 0
    turns = 3
    while True:
        assert pc >= 0
        opcode = ops[pc]
        pc += 1
        if opcode == 46:
            turns -= 1
            if turns > 0:
                pc = 0
        elif opcode == 47:
            return machine.accumulator
        else:
            for number in OPCODES:
                if opcode == number:
                    machine.accumulator = machine.accumulator * 3 + number
                    break
            else:
                return -1


def small(opcode):
    """A switch of three cases only."""
    total = 0
    while opcode > 0:
        if opcode == 1:
            total += 3
        elif opcode == 2:
            total += 5
        elif opcode == 3:
            total += 7
        opcode -= 1
    return total


def entry_point(argv):
    """Run opcodes 0 to n - 1, jump and stop."""
    length = int(argv[1])
    ops = [n for n in range(length)] + [46, 47]
    print run(ops, Machine()), small(length)
    return 0


def compiled(dispatch):
    """Compile with gcc -> what it prints for 10, the text of the C, the ELF type."""
    translation = Translation(entry_point, None, backend="c", gc="none")
    toolchain.configure(translation.config, dispatch)
    try:
        translation.compile_c()
    finally:
        threaded.uninstall()
    builder = translation.driver.cbuilder
    text = [path.read() for path in builder.targetdir.listdir("*.c")]
    header = builder.executable_name.read(mode="rb")[:18]
    return builder.cmdexec("10"), "\n".join(text), struct.unpack("<H", header[16:])[0]


FIXED_ADDRESSES = 2             # ET_EXEC
EXPECTED = "%d %d\n" % (run(range(10) + [46, 47], Machine()), small(10))


def test_each_opcode_has_its_own_jump():
    printed, text, _ = compiled([run, small])
    assert printed == EXPECTED
    assert text.count("static const void *const targets[48]") == 1
    # One to start with, one after each of the 46 additions, at least one after 46.
    assert text.count("goto *targets[") >= 48
    assert "case 45" not in text
    assert "case 3" in text                         # the small switch is left alone


def test_without_it_they_share_a_switch():
    printed, text, elf_type = compiled([])
    assert printed == EXPECTED
    assert elf_type == FIXED_ADDRESSES
    assert "goto *" not in text
    assert "case 45" in text
