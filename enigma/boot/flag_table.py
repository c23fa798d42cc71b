"""The emulator's flags and what their values may be.

Source: erl(1), "Emulator Flags", and erts_alloc(3) for +M.  A flag that is not here
is unknown.  Nearly all values may stand in the same word, as +P5000 does.
"""
from __future__ import absolute_import

from enigma.boot.flag_values import (
    LARGEST, Any, FileNames, Number, NumberOr, OneOf, Pair, Percentages, Topology,
    Warnings)

MAX_PROCESSES = (1 << 27) - 1
MAX_ATOMS = (1 << 31) - 1
MAX_INT = (1 << 31) - 1
MAX_SMALL = (1 << 59) - 1
MAX_SCHEDULERS = 1024

ALONE = 0                # has no value; what follows its name does not matter
EXACT = 1                # has no value, and nothing may follow its name
VALUE = 2                # in the same word, or the next word
NEXT = 3                 # the next word only
JOINED = 4               # in the same word only
BREAK = 5                # +B
CORRECTION = 6           # +c


class Flag(object):
    """name: without "+"; kind: a Value; early: looked at before all others, so
    that a bad value is an error even behind +V."""

    def __init__(self, name, shape, kind, early=False):
        self.name = name
        self.shape = shape
        self.kind = kind
        self.early = early


_ANY = Any()
_BOOL = OneOf(['true', 'false'])
_AMOUNT = Number(0, LARGEST)
_STACK = Number(20, 8192, required=False)
_THREADS = Number(0, MAX_SCHEDULERS, required=False)
_WAIT = OneOf(['none', 'very_short', 'short', 'medium', 'long', 'very_long'])
_WAKE = OneOf(['very_low', 'low', 'medium', 'high', 'very_high'])
_BIND = OneOf(['u', 'ns', 'ts', 'ps', 's', 'nnts', 'nnps', 'tnnps', 'db'])
_SIZE = Number(1, MAX_INT, required=False)

FLAGS = [
    Flag('a', VALUE, Number(16, 8192, required=False)),
    Flag('A', VALUE, _THREADS, early=True),
    Flag('B', BREAK, _ANY),
    Flag('c', CORRECTION, _BOOL),
    Flag('C', VALUE, OneOf(['no_time_warp', 'single_time_warp', 'multi_time_warp'])),
    Flag('d', ALONE, _ANY),
    Flag('dcg', JOINED, Number(0, MAX_INT), early=True),
    Flag('e', VALUE, Number(0, MAX_INT, required=False)),
    Flag('ec', EXACT, _ANY),
    Flag('fn', VALUE, FileNames()),
    Flag('H', ALONE, _ANY),
    Flag('h', VALUE, _SIZE),
    Flag('hms', VALUE, _SIZE),
    Flag('hmbs', VALUE, _SIZE),
    Flag('hpds', VALUE, _SIZE),
    Flag('hmax', VALUE, Number(0, MAX_SMALL, required=False)),
    Flag('hmaxk', VALUE, _BOOL),
    Flag('hmaxel', VALUE, _BOOL),
    Flag('hmqd', VALUE, OneOf(['on_heap', 'off_heap'])),
    Flag('i', VALUE, _ANY),
    Flag('IOt', VALUE, Number(1, MAX_SCHEDULERS), early=True),
    Flag('IOp', NEXT, Number(1, MAX_INT), early=True),
    Flag('IOPt', NEXT, Number(0, 100), early=True),
    Flag('IOPp', NEXT, Number(0, 100), early=True),
    Flag('IOs', NEXT, _BOOL, early=True),
    Flag('JDdump', VALUE, _BOOL),
    Flag('JPperf', VALUE, OneOf(['true', 'false', 'dump', 'map', 'fp', 'no_fp'])),
    Flag('JPcover', VALUE, _ANY),
    Flag('JMsingle', VALUE, _BOOL),
    Flag('K', VALUE, _ANY, early=True),
    Flag('L', ALONE, _ANY),
    Flag('n', VALUE, OneOf(['s', 'a', 'd'])),
    Flag('pc', VALUE, OneOf(['latin1', 'unicode'])),
    Flag('P', VALUE, NumberOr(1024, MAX_PROCESSES, ['legacy'], False)),
    Flag('Q', VALUE, NumberOr(1024, MAX_PROCESSES, ['legacy'], False)),
    Flag('r', ALONE, _ANY),
    Flag('rg', VALUE, Number(0, MAX_INT), early=True),
    Flag('R', VALUE, Number(0, MAX_INT, required=False)),
    Flag('S', VALUE, Pair(), early=True),
    Flag('SP', VALUE, Percentages(), early=True),
    Flag('SDcpu', VALUE, Pair(), early=True),
    Flag('SDPcpu', VALUE, Percentages(), early=True),
    Flag('SDio', VALUE, Number(1, MAX_SCHEDULERS), early=True),
    Flag('sbt', VALUE, _BIND),
    Flag('stbt', VALUE, _BIND),
    Flag('sbwt', VALUE, _WAIT),
    Flag('sbwtdcpu', VALUE, _WAIT),
    Flag('sbwtdio', VALUE, _WAIT),
    Flag('scl', VALUE, _BOOL),
    Flag('sct', VALUE, Topology()),
    Flag('secio', VALUE, _ANY),
    Flag('sfwi', VALUE, Number(0, LARGEST, required=False)),
    Flag('spp', VALUE, _BOOL),
    Flag('ssrct', ALONE, _ANY),
    Flag('sss', VALUE, _STACK),
    Flag('sssdcpu', VALUE, _STACK),
    Flag('sssdio', VALUE, _STACK),
    Flag('sub', VALUE, _BOOL),
    Flag('swct', VALUE, OneOf(['very_lazy', 'lazy', 'medium', 'eager', 'very_eager'])),
    Flag('swt', VALUE, _WAKE),
    Flag('swtdcpu', VALUE, _WAKE),
    Flag('swtdio', VALUE, _WAKE),
    Flag('sws', VALUE, OneOf(['default', 'legacy'])),
    Flag('t', VALUE, Number(8192, MAX_ATOMS)),
    Flag('T', VALUE, Number(0, 9, required=False)),
    Flag('v', ALONE, _ANY),
    Flag('V', ALONE, _ANY),
    Flag('W', VALUE, Warnings()),
    Flag('zdbbl', VALUE, Number(1, MAX_INT // 1024)),
    Flag('zdntgc', VALUE, NumberOr(0, 100 * 1000 * 1000, ['infinity'], True)),
    Flag('zebwt', VALUE, OneOf(['none', 'very_short', 'short', 'medium', 'long',
                                'very_long', 'extremely_long'])),
    Flag('zhft', VALUE, _AMOUNT),
    Flag('zosrl', VALUE, Number(1, MAX_PROCESSES)),
]


# +M without a letter of an allocator, and with one
_STRATEGIES = ['bf', 'aobf', 'gf', 'af', 'aoff', 'aoffcbf', 'aoffcaobf', 'ageffcaoff',
               'ageffcbf', 'ageffcaobf']
_MEMORY = [
    Flag('Mdai', VALUE, NumberOr(0, LARGEST, ['max'], False)),
    Flag('Mea', VALUE, OneOf(['min', 'max', 'config', 'r9c', 'r10b', 'r11b'])),
    Flag('MIscs', VALUE, _AMOUNT),
    Flag('Mlpm', VALUE, OneOf(['all', 'no'])),
    Flag('MMamcbf', VALUE, _AMOUNT),
    Flag('MMmcs', VALUE, _AMOUNT),
    Flag('MMrmcbf', VALUE, _AMOUNT),
    Flag('MMsco', VALUE, _BOOL),
    Flag('MMscrfsd', VALUE, _AMOUNT),
    Flag('MMscrpm', VALUE, _BOOL),
    Flag('MMscs', VALUE, _AMOUNT),
    Flag('Mummc', VALUE, _AMOUNT),
    Flag('Musac', VALUE, _BOOL),
    Flag('Muycs', VALUE, _AMOUNT),
    Flag('MYe', VALUE, OneOf(['true'])),
    Flag('MYm', VALUE, _ANY),
    Flag('MYtp', VALUE, Number(0, MAX_INT // 1024)),
    Flag('MYtt', VALUE, Number(0, MAX_INT // 1024)),
]
_OF_ALLOCATOR = [
    Flag('acfml', VALUE, _AMOUNT),
    Flag('acful', VALUE, NumberOr(0, 100, ['de'], False)),
    Flag('acnl', VALUE, _AMOUNT),
    Flag('acul', VALUE, NumberOr(0, 100, ['de'], False)),
    Flag('as', VALUE, OneOf(_STRATEGIES)),
    Flag('asbcst', VALUE, _AMOUNT),
    Flag('atags', VALUE, _BOOL),
    Flag('cp', VALUE, OneOf(['B', 'D', 'E', 'F', 'H', 'L', 'R', 'S', '@', ':'])),
    Flag('e', VALUE, _BOOL),
    Flag('lmbcs', VALUE, _AMOUNT),
    Flag('mbcgs', VALUE, _AMOUNT),
    Flag('mbsd', VALUE, _AMOUNT),
    Flag('mmbcs', VALUE, _AMOUNT),
    Flag('mmmbc', VALUE, _AMOUNT),
    Flag('mmsbc', VALUE, _AMOUNT),
    Flag('ramv', VALUE, _BOOL),
    Flag('rmbcmt', VALUE, _AMOUNT),
    Flag('rsbcmt', VALUE, _AMOUNT),
    Flag('rsbcst', VALUE, _AMOUNT),
    Flag('sbct', VALUE, _AMOUNT),
    Flag('smbcs', VALUE, _AMOUNT),
    Flag('t', VALUE, _BOOL),
]


def _memory_flags():
    flags = []
    for letter in 'BIDEFHLRSTZu':
        for flag in _OF_ALLOCATOR:
            flags.append(Flag('M' + letter + flag.name, flag.shape, flag.kind, early=True))
    for flag in _MEMORY:
        flags.append(Flag(flag.name, flag.shape, flag.kind, early=True))
    return flags

ALL = FLAGS + _memory_flags()


def find_flag(name):
    """The Flag with the longest name that `name` begins with, or None.

    name: a word without its "-", maybe with the value behind it.
    """
    found = None
    for flag in ALL:
        if name.startswith(flag.name):
            if flag.shape == EXACT and name != flag.name:
                continue
            if flag.shape == NEXT and name != flag.name:
                continue
            if found is None or len(flag.name) > len(found.name):
                found = flag
    return found
