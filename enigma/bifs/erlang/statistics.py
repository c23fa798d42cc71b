"""statistics/1.  There is one scheduler, and one run queue for it."""
from __future__ import absolute_import

from enigma.bifs.unwrap import atom_
from enigma.code.natives import bif
from enigma.machine import clock
from enigma.terms import atoms, lists, maps, numbers
from enigma.terms.atoms import atom
from enigma.terms.errors import badarg
from enigma.terms.numbers import integer
from enigma.terms.tuples import pair, triple

_INPUT = atom('input')
_OUTPUT = atom('output')
_MSACC_STATES = ['aux', 'check_io', 'emulator', 'gc', 'other', 'port', 'sleep']


@bif("erlang", "statistics", atom_)
def statistics(proc, w_what):
    """The value of one item, in the format of the manual; badarg for others."""
    node = proc.node
    what = w_what.name
    w_result = _queues(node, what)
    if w_result is None:
        w_result = _times(node, what)
    if w_result is None:
        w_result = _counters(node, what)
    if w_result is None:
        raise badarg()
    return w_result


def _queues(node, what):
    waiting = integer(node.run_queue.length)
    active = integer(node.run_queue.length + 1)
    if what == 'run_queue' or what == 'total_run_queue_lengths' or \
            what == 'total_run_queue_lengths_all':
        return waiting
    if what == 'run_queue_lengths':
        return lists.from_items([waiting, numbers.ZERO])
    if what == 'run_queue_lengths_all':
        return lists.from_items([waiting, numbers.ZERO, numbers.ZERO])
    if what == 'total_active_tasks' or what == 'total_active_tasks_all':
        return active
    if what == 'active_tasks':
        return lists.from_items([active, numbers.ZERO])
    if what == 'active_tasks_all':
        return lists.from_items([active, numbers.ZERO, numbers.ZERO])
    return None


def _times(node, what):
    if what == 'runtime':
        total = clock.cpu_time() // clock.MILLISECOND
        since = total - node.last_runtime
        node.last_runtime = total
        return pair(integer(total), integer(since))
    if what == 'wall_clock':
        total = (node.clock.monotonic() - clock.START) // clock.MILLISECOND
        since = total - node.last_wall
        node.last_wall = total
        return pair(integer(total), integer(since))
    if what == 'scheduler_wall_time' or what == 'scheduler_wall_time_all':
        return _scheduler_wall_time(node)
    if what == 'microstate_accounting':
        return _microstate_accounting(node)
    return None


def _scheduler_wall_time(node):
    """[{1, Active, Total}] in nanoseconds, undefined when it is not measured."""
    if not node.measures_wall_time:
        return atoms.UNDEFINED
    total = node.clock.monotonic() - node.wall_time_start
    active = max(total - (node.idle_time - node.idle_before), 0)
    return lists.from_items([triple(numbers.ONE, integer(active), integer(total))])


def _microstate_accounting(node):
    """One map; only `sleep` and the rest, all booked as `emulator`, are known."""
    total = node.clock.monotonic() - clock.START
    values = [0] * len(_MSACC_STATES)
    if node.adjustable.microstate_accounting:
        values[2] = max(total - node.idle_time, 0)
        values[6] = node.idle_time
    w_counters = maps.EMPTY_MAP
    for i in range(len(_MSACC_STATES)):
        w_counters = maps.put(w_counters, atom(_MSACC_STATES[i]), integer(values[i]))
    return lists.from_items([maps.from_pairs(
        [atom('counters'), atom('id'), atom('type')],
        [w_counters, numbers.ONE, atom('scheduler')])])


def _counters(node, what):
    if what == 'reductions':
        total = node.reductions
        since = total - node.last_reductions
        node.last_reductions = total
        return pair(integer(total), integer(since))
    if what == 'exact_reductions':
        total = node.reductions
        since = total - node.last_exact_reductions
        node.last_exact_reductions = total
        return pair(integer(total), integer(since))
    if what == 'context_switches':
        return pair(integer(node.context_switches), numbers.ZERO)
    if what == 'io':
        return pair(pair(_INPUT, integer(node.bytes_in)),
                    pair(_OUTPUT, integer(node.bytes_out)))
    if what == 'garbage_collection':
        return triple(numbers.ZERO, numbers.ZERO, numbers.ZERO)
    return None
