"""Correction of the JIT's resume data: functions of more than 32767 bytes of jitcode.

A guard keeps the place where the interpreter goes on in 16 bits, and the reader takes
them for signed.  The dispatch loop is longer than that; positions have no sign.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.resume import AbstractResumeDataReader
from rpython.jit.metainterp.resumecode import Writer
from rpython.rtyper.lltypesystem import rffi

original = AbstractResumeDataReader.read_jitcode_pos_pc.im_func
original_append = Writer.append_int.im_func


def read_jitcode_pos_pc(self):
    jitcode_pos = self.resumecodereader.next_item()
    pc = self.resumecodereader.next_item()
    return jitcode_pos & 0xffff, pc & 0xffff


def append_int(self, item):
    assert -0x8000 <= item <= 0xffff
    return self.append_short(rffi.cast(rffi.SHORT, item))


def apply():
    AbstractResumeDataReader.read_jitcode_pos_pc = read_jitcode_pos_pc
    Writer.append_int = append_int


def unapply():
    """Restore the fault, for the test."""
    AbstractResumeDataReader.read_jitcode_pos_pc = original
    Writer.append_int = original_append
