"""enigma.toolchain.positions, with the fault and without it."""
from __future__ import absolute_import

import pytest
from rpython.jit.metainterp.resume import AbstractResumeDataReader
from rpython.jit.metainterp.resumecode import Reader, Writer

from enigma import toolchain
from enigma.toolchain import positions

FAR = 40000          # a position in the jitcode of a long function


def written_and_read(pc):
    writer = Writer()
    writer.append_int(7)
    writer.append_int(pc)
    reader = AbstractResumeDataReader.__new__(AbstractResumeDataReader)
    reader.resumecodereader = Reader(writer.create_numbering())
    return reader.read_jitcode_pos_pc()


def test_a_far_position_comes_back():
    assert written_and_read(FAR) == (7, FAR)
    assert written_and_read(12) == (7, 12)


def test_without_the_correction_it_cannot_be_kept():
    positions.unapply()
    try:
        with pytest.raises(AssertionError):
            written_and_read(FAR)
    finally:
        positions.apply()
