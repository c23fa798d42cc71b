"""Clocks and unique integers; the native time unit is the nanosecond."""
from __future__ import absolute_import

from rpython.rlib.rbigint import rbigint

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import clock
from enigma.terms import tuples
from enigma.terms.atoms import atom
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_BigInt, W_Int, big_integer, integer

_UNITS = [('native', 1), ('perf_counter', 1), ('nanosecond', 1), ('nano_seconds', 1),
          ('microsecond', 1000), ('micro_seconds', 1000),
          ('millisecond', 1000000), ('milli_seconds', 1000000),
          ('second', 1000000000), ('seconds', 1000000000)]
UNIT_ATOMS = [atom(name) for name, _ in _UNITS]
UNIT_SIZES = [size for _, size in _UNITS]
_NATIVE_PARTS = rbigint.fromint(clock.SECOND)
_MONOTONIC = atom('monotonic')
_POSITIVE = atom('positive')
_SMALLEST = -(1 << 59)           # the first unique integer, as stock


def converted(nanoseconds, w_unit):
    """The time in w_unit, rounded down: a unit's atom or parts per second > 0."""
    if isinstance(w_unit, W_Int):
        if w_unit.value <= 0:
            raise badarg()
        return _in_parts(nanoseconds, rbigint.fromint(w_unit.value))
    if isinstance(w_unit, W_BigInt):
        if w_unit.big.sign < 0:
            raise badarg()
        return _in_parts(nanoseconds, w_unit.big)
    for i in range(len(UNIT_ATOMS)):
        if UNIT_ATOMS[i] is w_unit:
            return integer(nanoseconds // UNIT_SIZES[i])
    raise badarg()


def _in_parts(nanoseconds, parts):
    product = rbigint.fromint(nanoseconds).mul(parts)
    return big_integer(product.floordiv(_NATIVE_PARTS))


def timestamp_term(microseconds):
    """{MegaSeconds, Seconds, MicroSeconds}."""
    seconds = microseconds // 1000000
    return tuples.triple(integer(seconds // 1000000), integer(seconds % 1000000),
                         integer(microseconds % 1000000))


# ---- clocks

@bif("erlang", "monotonic_time")
def monotonic_time(proc):
    return integer(proc.node.clock.monotonic())


@bif("erlang", "monotonic_time", term)
def monotonic_time_unit(proc, w_unit):
    return converted(proc.node.clock.monotonic(), w_unit)


@bif("erlang", "system_time")
def system_time(proc):
    return integer(proc.node.clock.system())


@bif("erlang", "system_time", term)
def system_time_unit(proc, w_unit):
    return converted(proc.node.clock.system(), w_unit)


@bif("erlang", "time_offset")
def time_offset(proc):
    return integer(proc.node.clock.time_offset)


@bif("erlang", "time_offset", term)
def time_offset_unit(proc, w_unit):
    return converted(proc.node.clock.time_offset, w_unit)


@bif("erlang", "timestamp")
def timestamp(proc):
    return timestamp_term(proc.node.clock.system() // 1000)


@bif("os", "system_time")
def os_system_time(proc):
    return integer(clock.os_system())


@bif("os", "system_time", term)
def os_system_time_unit(proc, w_unit):
    return converted(clock.os_system(), w_unit)


@bif("os", "timestamp")
def os_timestamp(proc):
    return timestamp_term(clock.os_system() // 1000)


@bif("os", "perf_counter")
def perf_counter(proc):
    return integer(clock.os_monotonic())


@bif("erts_internal", "time_unit")
def time_unit(proc):
    """Parts per second of the native time unit."""
    return integer(clock.SECOND)


@bif("erts_internal", "perf_counter_unit")
def perf_counter_unit(proc):
    """Parts per second of os:perf_counter/0."""
    return integer(clock.SECOND)


# ---- unique numbers

class UniqueNumbers(object):
    """What unique_integer and now count; one for the whole VM."""

    def __init__(self):
        self.unordered = 0
        self.ordered = 0
        self.last_now = 0          # microseconds

    def take(self, monotonic):
        """How many numbers of this kind were taken before."""
        if monotonic:
            self.ordered += 1
            return self.ordered - 1
        self.unordered += 1
        return self.unordered - 1

    def now(self, microseconds):
        """The time, but later than all times given before."""
        if microseconds <= self.last_now:
            microseconds = self.last_now + 1
        self.last_now = microseconds
        return microseconds

UNIQUE = UniqueNumbers()


@bif("erlang", "unique_integer")
def unique_integer(proc):
    return integer(_SMALLEST + UNIQUE.take(False))


@bif("erlang", "unique_integer", term)
def unique_integer_modifiers(proc, w_modifiers):
    """Modifiers: a list of monotonic and positive."""
    monotonic = False
    positive = False
    while isinstance(w_modifiers, W_Cons):
        if w_modifiers.w_head is _MONOTONIC:
            monotonic = True
        elif w_modifiers.w_head is _POSITIVE:
            positive = True
        else:
            raise badarg()
        w_modifiers = w_modifiers.w_tail
    if w_modifiers is not NIL:
        raise badarg()
    number = UNIQUE.take(monotonic)
    return integer(number + 1 if positive else _SMALLEST + number)


@bif("erlang", "now")
def now(proc):
    """{MegaSeconds, Seconds, MicroSeconds}, never the same twice."""
    return timestamp_term(UNIQUE.now(proc.node.clock.system() // 1000))
