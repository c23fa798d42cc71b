"""JIT backend: memory at a fixed address is reached through a register.

An allocation loads a pointer from a fixed address and stores it back, so that each waits
for the one before.  A processor that renames memory passes the value on at once, but only
where load and store name a base register: with the address in the instruction, as rpython
writes those of 32 bits, it went through the store queue (1 to 1.8 ns instead of 0.3 on
Zen 5).  Addresses of 64 bits always were loaded into the scratch register first; here all
are, as the executable's own have 32 bits (executable.py).
"""
from __future__ import absolute_import

from rpython.jit.backend.x86.codebuf import MachineCodeBlockWrapper
from rpython.jit.backend.x86.regloc import X86_64_SCRATCH_REG

original_MOV_rj = MachineCodeBlockWrapper.MOV_rj.im_func
original_MOV_jr = MachineCodeBlockWrapper.MOV_jr.im_func
original_CMP_rj = MachineCodeBlockWrapper.CMP_rj.im_func


def MOV_rj(self, register, address):
    """Load the register from the address."""
    self.MOV_rm(register, self._addr_as_reg_offset(address))


def MOV_jr(self, address, register):
    """Store the register at the address."""
    if register == X86_64_SCRATCH_REG.value:    # holds what is stored
        original_MOV_jr(self, address, register)
    else:
        self.MOV_mr(self._addr_as_reg_offset(address), register)


def CMP_rj(self, register, address):
    """Compare the register with what the address holds."""
    self.CMP_rm(register, self._addr_as_reg_offset(address))


def apply():
    MachineCodeBlockWrapper.MOV_rj = MOV_rj
    MachineCodeBlockWrapper.MOV_jr = MOV_jr
    MachineCodeBlockWrapper.CMP_rj = CMP_rj


def unapply():
    """Restore the fault, for the test."""
    MachineCodeBlockWrapper.MOV_rj = original_MOV_rj
    MachineCodeBlockWrapper.MOV_jr = original_MOV_jr
    MachineCodeBlockWrapper.CMP_rj = original_CMP_rj
