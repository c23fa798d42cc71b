"""The clocks of a node, all in nanoseconds.

Erlang monotonic time starts at START, so that it is a small integer for the
first 18 years.  Time warp mode is no_time_warp: system time is monotonic time
plus an offset that is fixed when the node starts.
"""
from __future__ import absolute_import

from rpython.rlib import rtime
from rpython.rtyper.lltypesystem import lltype, rffi

START = -576460752000000000        # system_info(start_time)
END = 8646911283000000000          # system_info(end_time)
MILLISECOND = 1000000
SECOND = 1000000000


def read_clock(which):
    """The C clock `which` (rtime.CLOCK_...) in nanoseconds."""
    with lltype.scoped_alloc(rtime.TIMESPEC) as spec:
        rtime.c_clock_gettime(which, spec)
        seconds = rffi.getintfield(spec, 'c_tv_sec')
        return seconds * SECOND + rffi.getintfield(spec, 'c_tv_nsec')


def os_monotonic():
    """CLOCK_MONOTONIC."""
    return read_clock(rtime.CLOCK_MONOTONIC)


def os_system():
    """Nanoseconds since 1970 as the operating system has them now."""
    return read_clock(rtime.CLOCK_REALTIME)


def cpu_time():
    """Processor time that this OS process has used."""
    return read_clock(rtime.CLOCK_PROCESS_CPUTIME_ID)


class Clock(object):
    """Erlang monotonic and system time; one per node, started with it."""

    def __init__(self):
        now = os_monotonic()
        self.shift = START - now
        self.time_offset = os_system() - START

    def monotonic(self):
        """erlang:monotonic_time() in nanoseconds."""
        return os_monotonic() + self.shift

    def system(self):
        """erlang:system_time() in nanoseconds."""
        return self.monotonic() + self.time_offset
