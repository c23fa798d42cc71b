"""From settings of the command line and the environment to the options of a node."""
from __future__ import absolute_import

import os

from enigma.bifs.prim_file import FileNames
from enigma.boot.flag_table import MAX_PROCESSES, MAX_SCHEDULERS
from enigma.boot.flag_values import number_in
from enigma.boot.schedulers import system_number
from enigma.machine.heap_sizes import rounded
from enigma.ports.descriptors import codeset_is_utf8
from enigma.terms.atoms import atom

LEAST_TABLE = 1024       # processes or ports

_OPEN_FILES = os.sysconf_names['SC_OPEN_MAX']


def table_size(wanted):
    """The size of a table of processes or ports: a power of two, but for the largest."""
    size = LEAST_TABLE
    while size < wanted:
        size *= 2
    return min(size, MAX_PROCESSES)


def variable(name):
    """The number in an environment variable, -1 if it is not set."""
    text = os.environ.get(name)
    if text is None:
        return -1
    return number_in(text)


class Store(object):
    """Puts settings into node.options."""

    def __init__(self, settings, node):
        self.settings = settings
        self.node = node
        self.options = node.options
        self.processes = node.adjustable.settings.copy()

    def all(self):
        """Everything; the environment first, since flags count more."""
        self.from_environment()
        for setting in self.settings.all:
            name = setting.name
            value = setting.value
            number = number_in(value)
            if not (self.limit(name, value, number) or self.heap(name, value, number)
                    or self.switch(name, value)):
                self.other(name, value, number)
        self.schedulers()
        self.processes.shared = True
        self.node.adjustable.settings = self.processes

    def from_environment(self):
        options = self.options
        ports = variable('ERL_MAX_PORTS')
        if ports >= 0:
            options.port_limit = table_size(ports)
        else:
            files = system_number(_OPEN_FILES)
            options.port_limit = table_size(max(options.port_limit, files))
        tables = variable('ERL_MAX_ETS_TABLES')
        if tables > 0:
            options.ets_limit = max(options.ets_limit, tables)
        sweeps = variable('ERL_FULLSWEEP_AFTER')
        if sweeps >= 0:
            self.processes.fullsweep_after = sweeps & 0xffff
        threads = variable('ERL_THREAD_POOL_SIZE')
        if threads >= 0:
            options.async_threads = max(min(threads, MAX_SCHEDULERS), 1)

    def limit(self, name, value, number):
        """Limits of tables; whether it was one."""
        options = self.options
        if name == 'P':
            if value != 'legacy':
                options.process_limit = table_size(number)
        elif name == 'Q':
            if value != 'legacy':
                options.port_limit = table_size(number)
        elif name == 't':
            options.atom_limit = number
        elif name == 'e':
            options.ets_limit = max(options.ets_limit, number)
        elif name == 'A':
            options.async_threads = max(number, 1)
        elif name == 'zdbbl':
            options.dist_busy_limit = number * 1024
        elif name == 'zdntgc':
            options.node_table_delay = number
            if value == 'infinity':
                options.node_table_delay = -1
        elif name == 'zosrl':
            self.node.adjustable.outstanding_requests = number
        else:
            return False
        return True

    def heap(self, name, value, number):
        """What new processes get; whether it was that."""
        processes = self.processes
        if name == 'h' or name == 'hms':
            processes.min_heap = rounded(number)
        elif name == 'hmbs':
            processes.min_bin_vheap = rounded(number)
        elif name == 'hmax':
            processes.max_heap = number
        elif name == 'hmaxk':
            processes.max_heap_kill = value == 'true'
        elif name == 'hmaxel':
            processes.max_heap_log = value == 'true'
        elif name == 'hmqd':
            processes.w_message_queue_data = atom(value)
        else:
            return False
        return True

    def switch(self, name, value):
        """Flags that turn something on or off; whether it was one."""
        options = self.options
        if name == 'c':
            options.time_correction = value == 'true'
        elif name == 'ec':
            options.ets_compressed = True
        elif name == 'L':
            options.line_numbers = False
        elif name == 'pc':
            self.node.unicode_printable = value == 'unicode'
        elif name == 'spp':
            options.port_parallelism = value == 'true'
        else:
            return False
        return True

    def other(self, name, value, number):
        options = self.options
        if name == 'B':
            options.break_mode = value
            options.break_ignored = value == 'i'
        elif name == 'C':
            options.time_warp_mode = value
        elif name == 'fn':
            self.file_names(value)
        elif name == 'i':
            options.init_module = value
        elif name == 'R':
            options.compat_release = number
        elif name == 'sbt':
            options.scheduler_bind_type = value
        elif name == 'T':
            options.modified_timing = number
        elif name == 'W':
            options.warning_map = value[0]

    def file_names(self, value):
        """+fnl, +fnu and +fna; the latter goes by the locale."""
        on_bad = 0
        if value[0] != 'l' and len(value) > 1:
            on_bad = 'wie'.find(value[1])
        is_utf8 = value[0] == 'u' or (value[0] == 'a' and codeset_is_utf8() != 0)
        self.node.file_names = FileNames(is_utf8, on_bad)

    def schedulers(self):
        schedulers = self.settings.schedulers
        options = self.options
        if schedulers.are_given():
            counts = schedulers.normal_counts()
            options.schedulers = counts.total
            options.schedulers_online = counts.online
            counts = schedulers.dirty_counts()
            options.dirty_cpu_schedulers = counts.total
            options.dirty_cpu_schedulers_online = counts.online
        options.dirty_io_schedulers = number_in(schedulers.dirty_io)


def store(settings, node, otp):
    """Put Settings, and what the Otp says of itself, into node.options."""
    options = node.options
    options.compat_release = otp.release
    options.otp_release = otp.release
    options.erts_version = otp.erts
    options.nif_version = otp.nif_version
    Store(settings, node).all()
