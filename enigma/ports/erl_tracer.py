"""erl_tracer: the tracer that sends its events as messages to a process or port.

    {trace, Tracee, Tag, Msg}  then extra, match_spec_result and scheduler_id as
    far as they are there, and with a timestamp trace_ts instead of trace and the
    timestamp at the end;  {seq_trace, Label, Msg} without a timestamp
"""
from __future__ import absolute_import

from enigma.bifs.erlang.time import UNIQUE, timestamp_term
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import clock, signals
from enigma.terms import atoms, maps, order, tuples
from enigma.terms.atoms import atom
from enigma.terms.identifiers import W_Pid, W_Port
from enigma.terms.numbers import integer
from enigma.terms.tuples import pair

_TRACE = atom('trace')
_TRACE_TS = atom('trace_ts')
_TRACE_STATUS = atom('trace_status')
_SEQ_TRACE = atom('seq_trace')
_REMOVE = atom('remove')
_DISCARD = atom('discard')
_EXTRA = atom('extra')
_MATCH_SPEC_RESULT = atom('match_spec_result')
_SCHEDULER_ID = atom('scheduler_id')
_TIMESTAMP = atom('timestamp')
_CPU_TIMESTAMP = atom('cpu_timestamp')
_MONOTONIC = atom('monotonic')
_STRICT_MONOTONIC = atom('strict_monotonic')

_OPTIONAL = [_EXTRA, _MATCH_SPEC_RESULT, _SCHEDULER_ID]
_SMALLEST = -1 << 59


def is_there(node, w_tracer):
    """Whether messages to this tracer reach anybody."""
    if isinstance(w_tracer, W_Pid):
        return signals.process_of(node, w_tracer) is not None
    if isinstance(w_tracer, W_Port):
        return signals.port_of(node, w_tracer) is not None
    return False


@bif("erl_tracer", "enabled", term, term, term)
def enabled(proc, w_tag, w_tracer, w_tracee):
    """trace, discard, or remove (for the tag trace_status and a dead tracer)."""
    if not is_there(proc.node, w_tracer):
        if w_tag is _TRACE_STATUS:
            return _REMOVE
        return _DISCARD
    if order.identical(w_tracer, w_tracee):
        return _DISCARD
    return _TRACE


@bif("erl_tracer", "trace", term, term, term, term, term)
def trace(proc, w_tag, w_tracer, w_tracee, w_msg, w_options):
    """Send one event; ok, also when there is nobody to send it to."""
    if is_there(proc.node, w_tracer):
        w_event = _event(proc, w_tag, w_tracee, w_msg, w_options)
        if w_event is not None:
            if isinstance(w_tracer, W_Pid):
                signals.send_message(proc.node, w_tracer, w_event)
            elif isinstance(w_tracer, W_Port):
                port = signals.port_of(proc.node, w_tracer)
                if port is not None:
                    port.on_message(proc.w_pid, w_event)
    return atoms.OK


def _event(proc, w_tag, w_tracee, w_msg, w_options):
    items_w = [_TRACE, w_tracee, w_tag, w_msg]
    if not maps.is_map(w_options):
        return tuples.from_items(items_w)
    w_when = maps.get(w_options, _TIMESTAMP)
    if w_when is None and w_tag is _SEQ_TRACE:
        items_w = [_SEQ_TRACE, w_tracee, w_msg]
    for w_key in _OPTIONAL:
        w_value = maps.get(w_options, w_key)
        if w_value is not None:
            items_w.append(w_value)
    if w_when is not None:
        w_time = timestamp(proc.node, w_when)
        if w_time is None:
            return None
        items_w[0] = _TRACE_TS
        items_w.append(w_time)
    return tuples.from_items(items_w)


def timestamp(node, w_kind):
    """The time in the form of one kind of timestamp; None if there is no such kind."""
    if w_kind is _TIMESTAMP:
        return timestamp_term(clock.os_system() // 1000)
    if w_kind is _CPU_TIMESTAMP:
        return timestamp_term(clock.cpu_time() // 1000)
    if w_kind is _MONOTONIC:
        return integer(node.clock.monotonic())
    if w_kind is _STRICT_MONOTONIC:
        return pair(integer(node.clock.monotonic()),
                    integer(_SMALLEST + UNIQUE.take(True)))
    return None
