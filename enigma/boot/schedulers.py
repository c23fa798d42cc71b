"""How many schedulers +S, +SP and their like ask for.

Enigma runs Erlang code in one thread, whatever they say; the numbers are checked as
stock does and stored for those who ask for them, such as system_info/1.
"""
from __future__ import absolute_import

import os

from enigma.boot.errors import BadOption
from enigma.boot.flag_table import MAX_SCHEDULERS
from enigma.boot.flag_values import ABSENT, number_in, read_pair

_CONFIGURED = os.sysconf_names['SC_NPROCESSORS_CONF']
_ONLINE = os.sysconf_names['SC_NPROCESSORS_ONLN']


class Counts(object):
    """total, and how many of them are online."""

    def __init__(self, total, online):
        self.total = total
        self.online = online


def processors():
    """The Counts of the machine's processors."""
    total = max(system_number(_CONFIGURED), 1)
    return Counts(total, min(max(system_number(_ONLINE), 1), total))


def system_number(which):
    """sysconf(3), 0 if the system does not tell."""
    try:
        return os.sysconf(which)
    except (OSError, ValueError):
        return 0


def asked_for(text, default):
    """The Counts of +S and +SDcpu; default: Counts.  BadOption.

    Numbers up to 0 are relative to the default.
    """
    pair = read_pair(text)
    first = pair.first
    second = pair.second
    if second == ABSENT:
        second = min(first, default.online)
    total = default.total
    if first != ABSENT:
        total = absolute(first, default.total)
    online = absolute(second, default.online)
    if not 1 <= total <= MAX_SCHEDULERS:
        raise BadOption('+S %s: %d are not a possible number of schedulers' % (
            text, total))
    if not 1 <= online <= total:
        raise BadOption('+S %s: of %d schedulers, %d cannot be online' % (
            text, total, online))
    return Counts(total, online)


def absolute(number, default):
    if number > 0:
        return number
    return default + number


def percentage(text, counts):
    """The Counts of +SP and +SDPcpu, percentages of `counts`; BadOption."""
    pair = read_pair(text)
    first = pair.first
    if first == ABSENT:
        first = 100
    second = pair.second
    if second == ABSENT:
        second = min(first, 100)
    limit = 100 * MAX_SCHEDULERS
    if first > limit or second > limit:
        raise BadOption('+SP %s: that is too much' % text)
    total = max(counts.total * first // 100, 1)
    online = max(counts.online * second // 100, 1)
    if total > MAX_SCHEDULERS or online > total:
        raise BadOption('+SP %s: of %d schedulers, %d cannot be online' % (
            text, total, online))
    return Counts(total, online)


class Schedulers(object):
    """All that these flags say; '' for one that was not given."""

    def __init__(self):
        self.normal = ''               # +S
        self.normal_percent = ''       # +SP
        self.dirty = ''                # +SDcpu
        self.dirty_percent = ''        # +SDPcpu
        self.dirty_io = '10'           # +SDio
        self.threads = ''              # +IOt
        self.thread_percent = ''       # +IOPt
        self.sets = ''                 # +IOp
        self.set_percent = ''          # +IOPp

    def note(self, name, value):
        """Keep the value of a flag, if it is one of these."""
        if name == 'S':
            self.normal = value
        elif name == 'SP':
            self.normal_percent = value
        elif name == 'SDcpu':
            self.dirty = value
        elif name == 'SDPcpu':
            self.dirty_percent = value
        elif name == 'SDio':
            self.dirty_io = value
        elif name == 'IOt':
            self.threads = value
        elif name == 'IOPt':
            self.thread_percent = value
        elif name == 'IOp':
            self.sets = value
        elif name == 'IOPp':
            self.set_percent = value

    def are_given(self):
        """Whether the number of schedulers was asked for at all."""
        return self.normal != '' or self.normal_percent != ''

    def normal_counts(self):
        """The Counts of stock's ordinary schedulers; BadOption."""
        counts = processors()
        if self.normal != '':
            counts = asked_for(self.normal, counts)
        if self.normal_percent != '':
            counts = percentage(self.normal_percent, counts)
        return counts

    def dirty_counts(self):
        """The Counts of dirty CPU schedulers, never more than of ordinary ones."""
        normal = self.normal_counts()
        counts = processors()
        if self.dirty != '':
            counts = asked_for(self.dirty, counts)
        if self.dirty_percent != '':
            pair = read_pair(self.dirty_percent)
            counts = Counts(share(counts.total, pair.first),
                            share(counts.online, pair.second))
        total = min(counts.total, normal.total)
        return Counts(total, min(min(counts.online, normal.online), total))

    def check_poll_threads(self):
        """BadOption if there are more sets of descriptors than threads for them."""
        threads = number_in(self.threads)
        if threads == 0:
            threads = share(self.normal_counts().total, number_in(self.thread_percent))
            if self.thread_percent == '':
                threads = 1
        sets = number_in(self.sets)
        if sets == 0 and self.set_percent != '':
            sets = share(threads, number_in(self.set_percent))
        if sets > threads:
            raise BadOption('+IOp: there are %d sets for %d threads' % (sets, threads))


def share(count, percent):
    """That many per cent of a count, at least 1; everything for ABSENT."""
    if percent == ABSENT:
        return count
    return max(count * min(percent, 100 * MAX_SCHEDULERS) // 100, 1)
