"""What Enigma changes in rpython 0.2.1, before a translation; never translated itself.

    import enigma.toolchain                    # first; applies the corrections
    enigma.toolchain.configure(driver.config, dispatch=[run])      # in target()

    version.py        refuses any other rpython than the one that was patched
    addresses.py      JIT backend: fixed addresses are reached through a register
    bounds.py         JIT optimizer: integers of one value are constants
    cells.py          JIT optimizer: list cells are made before a jump
    constants.py      JIT code: equal constants share one of the 256 places
    counters.py       JIT: guards whose bridge fits all values count all failures
    executable.py     C backend: an executable for fixed addresses
    gc.py             copying of arrays while marking; nursery, heap and steps
    guards.py         JIT optimizer: a guard of a branch resumes at the branch
    heap.py           JIT optimizer: raw loads and calls see pending stores
    positions.py      JIT resume data: jitcode of more than 32767 bytes
    postponed.py      JIT optimizer: a comparison comes before its use
    powers.py         JIT optimizer: a product with -2**63 becomes a shift
    recurrences.py    JIT optimizer: x = (x * a + b) band m waits for every other x only
    unroll.py         JIT optimizer: a retraced loop may jump into an older one
    virtualstate.py   JIT optimizer: retrace_limit above 0 does not crash
    threaded.py       C backend: each opcode ends in its own computed goto

rpython's files stay as they are: methods of its classes are replaced.  Each
correction keeps the function that it replaces as `original`, so that its test can
show that the fault is there without it.
"""
from __future__ import absolute_import

from enigma.toolchain import version
version.check()

from enigma.toolchain import (
    addresses, bounds, cells, constants, counters, executable, gc, guards, heap, positions,
    postponed, powers, recurrences, threaded, unroll, virtualstate)


def apply_corrections():
    """Replace the faulty methods; more than once does no harm."""
    addresses.apply()
    bounds.apply()
    cells.apply()
    constants.apply()
    counters.apply()
    gc.apply()
    guards.apply()
    heap.apply()
    positions.apply()
    postponed.apply()
    powers.apply()
    unroll.apply()
    recurrences.apply()
    virtualstate.apply()


def configure(config, dispatch=(), keep_asserts=False):
    """Set the options of a translation that Enigma is always built with.

    config: the driver's config.  dispatch: the functions whose large switch becomes
    threaded code.  keep_asserts: leave assert statements in the executable, for
    debugging; without them the loader vouches for what it hands to the machine.
    """
    optimizations = config.translation.backendopt
    optimizations.remove_asserts = not keep_asserts
    optimizations.really_remove_asserts = not keep_asserts
    # The "normal" model counts positions in a trace with 16 bits and overflows.
    config.translation.jit_opencoder_model = "big"
    executable.at_fixed_addresses()
    threaded.install(dispatch)


apply_corrections()
