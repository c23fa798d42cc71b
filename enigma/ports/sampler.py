"""The samples of native/profile.c, and what they need to know of our objects.

The layout of objects is not known to RPython code: it is found out by looking for
known values in objects that hold them.  Nothing here works untranslated.
"""
from __future__ import absolute_import

import os

from rpython.rlib.objectmodel import specialize
from rpython.rlib.rgc import cast_gcref_to_int
from rpython.rtyper.annlowlevel import cast_instance_to_gcref
from rpython.rtyper.lltypesystem import llmemory, lltype, rffi
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from enigma.code.code import Code, NEVER, RetAddr
from enigma.code.iset import step
from enigma.code.natives import CLASSES
from enigma.machine import dispatch, frames
from enigma.machine.process import Process
from enigma.machine.registers import Machine
from enigma.ports.shim import LONG, LONGS
from enigma.terms.atoms import atom
from enigma.terms.identifiers import W_Pid
from enigma.terms.lists import NIL

_NATIVE = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'native')
_NOTHING = lltype.Void


def _source():
    with open(os.path.join(_NATIVE, 'profile.c')) as f:
        return f.read()

# Apart from the other C files: untranslated, none of it is needed.
_ECI = ExternalCompilationInfo(
    includes=['profile.h'], include_dirs=[_NATIVE], separate_module_sources=[_source()])


def _external(name, arguments, result=LONG):
    return rffi.llexternal(name, arguments, result, compilation_info=_ECI,
                           releasegil=False)

_c_set = _external('en_profile_set', [LONG, LONG], _NOTHING)
_c_frame_type = _external('en_profile_frame_type', [LONG], _NOTHING)
_c_type = _external('en_profile_type', [LONG])
_c_find = _external('en_profile_find', [LONG, LONG, LONG])
_c_calibrate = _external('en_profile_calibrate', [LONG])
_c_next = _external('en_profile_next', [], LONGS)
_c_symbol = _external('en_profile_symbol', [LONG, rffi.CCHARP, LONG])

# For the scheduler and for whoever starts and ends the profile.
enter_slice = _external('en_profile_enter', [], _NOTHING)
leave_slice = _external('en_profile_leave', [], _NOTHING)
done = _external('en_profile_done', [], _NOTHING)
missed = _external('en_profile_missed', [])
start = _external('en_profile_start', [])
ticks = _external('en_profile_ticks', [LONG])

# The numbers of what profile.c knows, and the fields of its struct sample.
TOP, MACHINE_TYPE, CODE_TYPE, MACHINE_K, FRAME_PARENT, FRAME_RET, RET_CODE, \
    CODE_NUMBER = range(8)
ACTIVE, ADDRESSES, FUNCTIONS, CUT, ADDRESS = range(5)
WORD = ADDRESS + 48
FUNCTION = WORD + 32

MOST_WORDS = 40        # of an object in which a field is looked for
PROBE = 0x5ca1ab1e0ddba11
LONGEST_NAME = 128


class _Calibration(object):
    """What the native of the calibration finds: the address of C code in the loop."""

    def __init__(self):
        self.in_loop = -1

CALIBRATION = _Calibration()


def _calibrate(proc):
    """The native that PROBE_CODE calls."""
    CALIBRATION.in_loop = _c_calibrate(address_of(PROBE_CODE))
    return NIL


def _probe_code(iset):
    """A function that calls _calibrate and ends the process."""
    def opcode(name):
        return step(iset.root, iset.find(name)).opcode
    native = CLASSES[0]('enigma', 'calibrate', 0, False, False, False)
    native.function = _calibrate
    code = Code(atom('enigma'), atom('calibrate'), 0, PROBE)
    code.natives = [native]
    code.ops = [opcode('exit_process'), opcode('native_0'), 0, opcode('exit_process')]
    return code

PROBE_CODE = _probe_code(dispatch.ISET)


@specialize.argtype(0)
def address_of(instance):
    """The address of an object, until the next collection."""
    return cast_gcref_to_int(cast_instance_to_gcref(instance))


def probe(node):
    """A process for one slice, which calibrates; it is in no table."""
    proc = Process(node, W_Pid(0, 0))
    proc.k = frames.allocate(0, None)
    proc.code = PROBE_CODE
    proc.pc = 1
    proc.args_w = []
    return proc


def describe(proc):
    """Tell profile.c the layout of what it reads: whether all was found."""
    below = frames.allocate(0, None)
    ret = RetAddr(PROBE_CODE, 0, NEVER, 0, 0)
    k = frames.allocate(0, below)
    k.ret = ret
    machine = Machine(proc, k, 0)
    _c_set(TOP, llmemory.cast_adr_to_int(
        llop.gc_adr_of_root_stack_top(llmemory.Address), 'symbolic'))
    _c_set(MACHINE_TYPE, _c_type(address_of(machine)))
    _c_set(CODE_TYPE, _c_type(address_of(PROBE_CODE)))
    found = [
        _field(MACHINE_K, address_of(machine), address_of(k)),
        _field(FRAME_PARENT, address_of(k), address_of(below)),
        _field(FRAME_RET, address_of(k), address_of(ret)),
        _field(RET_CODE, address_of(ret), address_of(PROBE_CODE)),
        _field(CODE_NUMBER, address_of(PROBE_CODE), PROBE)]
    for n in range(frames.INLINE + 2):
        _c_frame_type(_c_type(address_of(frames.allocate(n, None))))
    return -1 not in found


def _field(which, holder, value):
    """Find a field and tell its offset, -1 if it is not there."""
    offset = _c_find(holder, value, MOST_WORDS)
    _c_set(which, offset)
    return offset


def symbol(address):
    """The name of the C function at an address, without the prefix of all, or ''."""
    with rffi.scoped_alloc_buffer(LONGEST_NAME) as buf:
        n = _c_symbol(address, buf.raw, LONGEST_NAME)
        assert n >= 0
        name = buf.str(n)
    assert name is not None
    if name.startswith('pypy_g_'):
        name = name[7:]
    end = name.find('.')              # of the parts that the C compiler makes
    if end >= 0:
        return name[:end]
    return name


class Sample(object):
    """addresses: of the C stack, the newest first; words: what lies on the stack behind
    the oldest of them; functions: numbers of codes, the newest first; cut: there are
    more; active: a process ran."""

    def __init__(self, raw):
        self.active = raw[ACTIVE] != 0
        self.cut = raw[CUT] != 0
        self.addresses = _part(raw, ADDRESS, raw[ADDRESSES])
        self.words = _part(raw, WORD, FUNCTION - WORD)
        self.functions = _part(raw, FUNCTION, raw[FUNCTIONS])


def _part(raw, first, n):
    return [raw[first + i] for i in range(n)]


def next_sample():
    """The oldest Sample that was not taken yet, or None."""
    raw = _c_next()
    if not raw:
        return None
    sample = Sample(raw)
    done()
    return sample
