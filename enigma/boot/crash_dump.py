"""erl_crash.dump: what is known of a node that has crashed.

The form is that of stock, which crashdump_viewer reads; what we have nothing to say
about is left out.  ERL_CRASH_DUMP names the file, ERL_CRASH_DUMP_SECONDS=0 and
ERL_CRASH_DUMP_BYTES=0 suppress it, a larger number of bytes cuts it off.
"""
from __future__ import absolute_import

import os
import time

from enigma.bifs.system import NoSuchTime, local_time
from enigma.boot.files import read_file, write_all, write_message
from enigma.boot.flag_values import Scan, number_in
from enigma.boot.usage import VERSION
from enigma.ports.port import OpenPort
from enigma.terms.show import show

DEFAULT_NAME = 'erl_crash.dump'
FORMAT = '0.5'
PAGE = 4096
NO_LIMIT = -1

_CUT_OFF = '\n=abort:CRASH DUMP SIZE LIMIT REACHED\n'
_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov',
           'Dec']
_MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
_STATES = ['Scheduled', 'Running', 'Waiting', 'Suspended', 'Exiting', 'Exiting']


class Report(object):
    """The text of a dump, made part by part."""

    def __init__(self, node):
        self.node = node
        self.parts = []

    def line(self, name, value):
        self.parts.append('%s: %s\n' % (name, value))

    def head(self, kind):
        self.parts.append('=%s\n' % kind)

    def text(self):
        """All of it."""
        node = self.node
        self.head('erl_crash_dump:' + FORMAT)
        self.parts.append(time_text(now()) + '\n')
        self.line('Slogan', slogan_line(node))
        self.line('System version', 'Enigma %s, Erlang/OTP %d [erts-%s]' % (
            VERSION, node.options.otp_release, node.options.erts_version))
        self.line('Atoms', str(len(node.atoms.all_w)))
        self.head('memory')
        self.line('total', str(resident_bytes()))
        for proc in node.processes.all():
            self.process(proc)
        for port in node.ports.values():
            if isinstance(port, OpenPort):
                self.port(port)
        self.modules()
        self.head('end')
        return ''.join(self.parts)

    def process(self, proc):
        self.head('proc:' + show(proc.w_pid))
        self.line('State', _STATES[proc.status])
        if proc.w_name is not None:
            self.line('Name', show(proc.w_name))
        if proc.w_initial_module is not None and proc.w_initial_name is not None:
            self.line('Spawned as', '%s:%s/%d' % (
                show(proc.w_initial_module), show(proc.w_initial_name),
                proc.initial_arity))
        self.line('Message queue length', str(proc.mailbox.count))
        links = []
        if proc.links is not None:
            links += [show(w_pid) for w_pid in proc.links.values()]
        if proc.port_links is not None:
            links += [show(w_port) for w_port in proc.port_links.values()]
        if len(links) > 0:
            self.line('Link list', '[%s]' % ', '.join(links))
        self.line('Reductions', str(proc.reductions))

    def port(self, port):
        self.head('port:' + show(port.w_port))
        self.line('Port controls', port.name)
        self.line('Input', str(port.bytes_in))
        self.line('Output', str(port.bytes_out))

    def modules(self):
        self.head('loaded_modules')
        for w_name in self.node.modules.by_name:
            self.head('mod:' + show(w_name))


def slogan_line(node):
    """Why the node crashed, without a newline at the end."""
    slogan = node.slogan
    if slogan is None:
        return ''
    end = len(slogan) - 1
    if end >= 0 and slogan[end] == '\n':
        return slogan[:end]
    return slogan


def now():
    return int(time.time())


def time_text(seconds):
    """A POSIX time like "Sun Nov 22 17:11:13 2026", in the local zone."""
    try:
        fields = local_time(seconds)
    except NoSuchTime:
        return ''
    year = fields[0]
    month = fields[1]
    day = fields[2]
    return '%s %s %s %s:%s:%s %d' % (
        _DAYS[day_of_week(year, month, day)], _MONTHS[month - 1], padded(day, ' '),
        padded(fields[3], '0'), padded(fields[4], '0'), padded(fields[5], '0'), year)


def day_of_week(year, month, day):
    """0 for Sunday; by the known shifts of the months in the Gregorian calendar."""
    if month < 3:
        year -= 1
    return (year + year // 4 - year // 100 + year // 400 +
            _MONTH_SHIFTS[month - 1] + day) % 7


def padded(number, filler):
    """Two characters."""
    text = str(number)
    if len(text) < 2:
        return filler + text
    return text


def resident_bytes():
    """The memory that this process takes up, 0 if unknown."""
    try:
        fields = read_file('/proc/self/statm').split(' ')
    except OSError:
        return 0
    if len(fields) < 2:
        return 0
    return number_in(fields[1]) * PAGE


def byte_limit():
    """The value of ERL_CRASH_DUMP_BYTES, NO_LIMIT if there is none."""
    text = os.environ.get('ERL_CRASH_DUMP_BYTES')
    if text is None:
        return NO_LIMIT
    scan = Scan(text)
    if scan.number() and scan.at_end() and scan.value >= 0:
        return scan.value
    return NO_LIMIT


def is_wanted(node):
    """Whether a dump shall be written: a node that heart watches had better go at
    once, unless it is told how long it may take."""
    seconds = os.environ.get('ERL_CRASH_DUMP_SECONDS')
    if seconds is None:
        if has_heart(node):
            return False
    elif number_in(seconds) == 0:
        return False
    return byte_limit() != 0


def has_heart(node):
    """Whether the program heart is connected."""
    for port in node.ports.values():
        if isinstance(port, OpenPort) and port.name.split(' ')[0] == 'heart':
            return True
    return False


def write(node):
    """Write the dump, if one is wanted, and say so on standard error."""
    if not is_wanted(node):
        return
    name = os.environ.get('ERL_CRASH_DUMP')
    if name is None:
        name = DEFAULT_NAME
    write_message('\nCrash dump is being written to: %s...' % name)
    try:
        fd = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0640)
    except OSError:
        return
    text = Report(node).text()
    limit = byte_limit()
    whole = limit == NO_LIMIT or len(text) <= limit
    if not whole:
        assert limit >= 0
        text = text[:limit] + _CUT_OFF
    write_all(fd, text)
    try:
        os.close(fd)
    except OSError:
        pass
    if whole:
        write_message('done\n')
