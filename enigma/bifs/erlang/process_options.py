"""Options that spawn_opt/4, process_flag/2 and system_flag/2 have in common.

Each function takes the value as a term and changes a Settings; it raises badarg
with the cause that the caller gives.
"""
from __future__ import absolute_import

from enigma.machine import heap_sizes, process
from enigma.terms import atoms, maps, numbers
from enigma.terms.atoms import atom, boolean
from enigma.terms.errors import badarg
from enigma.terms.maps import W_Map
from enigma.terms.numbers import W_Int

MAX = atom('max')
HIGH = atom('high')
LOW = atom('low')
_PRIORITIES_W = [MAX, HIGH, atoms.NORMAL, LOW]
ON_HEAP = atom('on_heap')
OFF_HEAP = atom('off_heap')
_SIZE = atom('size')
_KILL = atom('kill')
_LOG = atom('error_logger')
_LIMIT = (1 << 59) - 1     # of what BEAM takes for a small integer


def priority_of(w_value):
    """max, high, normal or low as a number of process.py; -1 for anything else."""
    for i in range(process.PRIORITIES):
        if _PRIORITIES_W[i] is w_value:
            return i
    return -1


def priority_term(priority):
    """The atom of a priority, as process_flag/2 knows it."""
    return _PRIORITIES_W[priority]


def natural(w_value, w_cause):
    """A small integer >= 0 as an int."""
    if not isinstance(w_value, W_Int) or not 0 <= w_value.value <= _LIMIT:
        raise badarg(w_cause)
    return w_value.value


# set_...: store one option in the settings of a process, or raise badarg with w_cause.

def set_min_heap(settings, w_value, w_cause):
    words = natural(w_value, w_cause)
    settings.min_heap = max(process.DEFAULT_MIN_HEAP, heap_sizes.rounded(words))


def set_min_bin_vheap(settings, w_value, w_cause):
    words = natural(w_value, w_cause)
    settings.min_bin_vheap = max(process.DEFAULT_MIN_BIN_VHEAP, heap_sizes.rounded(words))


def set_fullsweep_after(settings, w_value, w_cause):
    settings.fullsweep_after = min(natural(w_value, w_cause), process.DEFAULT_FULLSWEEP)


def set_message_queue_data(settings, w_value, w_cause):
    if w_value is not ON_HEAP and w_value is not OFF_HEAP:
        raise badarg(w_cause)
    settings.w_message_queue_data = w_value


def set_max_heap(settings, w_value, w_cause):
    """A size in words (0: no limit), or #{size, kill, error_logger}."""
    if not isinstance(w_value, W_Map):
        settings.max_heap = _max_heap_size(w_value, settings, w_cause)
        return
    w_size = maps.get(w_value, _SIZE)
    if w_size is None:
        raise badarg(w_cause)
    kill = _flag(w_value, _KILL, settings.max_heap_kill, w_cause)
    log = _flag(w_value, _LOG, settings.max_heap_log, w_cause)
    settings.max_heap = _max_heap_size(w_size, settings, w_cause)
    settings.max_heap_kill = kill
    settings.max_heap_log = log


def _max_heap_size(w_size, settings, w_cause):
    size = natural(w_size, w_cause)
    if 0 < size < settings.min_heap:
        raise badarg(w_cause)
    return size


def _flag(w_map, w_key, default, w_cause):
    w_value = maps.get(w_map, w_key)
    if w_value is None:
        return default
    if w_value is atoms.TRUE:
        return True
    if w_value is atoms.FALSE:
        return False
    raise badarg(w_cause)


def max_heap_term(settings):
    """#{error_logger => _, kill => _, size => _}."""
    return maps.from_pairs(
        [_LOG, _KILL, _SIZE],
        [boolean(settings.max_heap_log), boolean(settings.max_heap_kill),
         numbers.integer(settings.max_heap)])
