"""Node: everything that changes while the VM runs hangs on this one object.

The core gives it `exports`, `modules` and the inspector, ports/ a poller, ets/
its tables.  A native reaches it as proc.node.
"""
from __future__ import absolute_import

from enigma.machine.clock import Clock
from enigma.machine.distribution import Distribution
from enigma.machine.exits import Reaper
from enigma.machine.inspector import Inspector
from enigma.machine.node_monitors import NodeMonitors
from enigma.machine.persistent_terms import PersistentTerms
from enigma.machine.poller import Poller
from enigma.machine.process import shared_settings
from enigma.machine.process_table import ProcessTable
from enigma.machine.registry import Registry
from enigma.machine.runqueue import RunQueue
from enigma.machine.timers import Timers
from enigma.terms import atoms
from enigma.terms.atoms import atom


class Options(object):
    """What the command line and the OTP tree set for good."""

    def __init__(self):
        self.process_limit = 262144
        self.port_limit = 65536
        self.atom_limit = 1048576
        self.ets_limit = 8192
        self.ets_compressed = False        # +ec
        self.schedulers = 1
        self.schedulers_online = 1
        self.dirty_cpu_schedulers = 1
        self.dirty_cpu_schedulers_online = 1
        self.dirty_io_schedulers = 10
        self.scheduler_bind_type = 'u'     # +sbt, as it was typed
        self.async_threads = 1
        self.break_mode = ''               # +B: 'i', 'c', 'd', '' without it
        self.break_ignored = False
        self.port_parallelism = False
        self.line_numbers = True           # +L: none in stack traces
        self.warning_map = 'w'             # +W: 'i', 'w' or 'e'
        self.init_module = 'init'
        self.emu_args = []                 # all words that the emulator got
        self.compat_release = 25
        self.otp_release = 25
        self.erts_version = '13.1.5'
        self.nif_version = '2.16'
        self.init_time()

    def init_time(self):
        """Clocks and the distribution."""
        self.time_correction = True
        self.time_warp_mode = 'no_time_warp'
        self.modified_timing = -1          # +T, -1 without it
        self.dist_busy_limit = 1048576     # bytes
        self.node_table_delay = 60         # seconds; -1: for ever


class Adjustable(object):
    """What system_flag/2 changes while the node runs."""

    def __init__(self):
        self.backtrace_depth = 8
        self.settings = shared_settings()     # of new processes, see process.py
        self.outstanding_requests = 4
        self.trace_control_word = 0
        self.microstate_accounting = False


class Node(object):
    """One Erlang node.  w_name is nonode@nohost until distribution starts."""

    def __init__(self):
        self.options = Options()
        self.adjustable = Adjustable()
        self.atoms = atoms.TABLE
        self.exports = None            # code/modules.py ExportTable
        self.modules = None            # code/modules.py ModuleTable
        self.ets = None
        self.persistent_terms = PersistentTerms()
        self.clock = Clock()
        self.timers = Timers(self.clock)
        self.message_timers = {}       # reference key -> MessageTimer
        self.run_queue = RunQueue()
        self.poller = Poller()
        self.processes = ProcessTable(self)
        self.current = None            # the process that runs
        self.reaper = Reaper(self)
        self.names = Registry()
        self.aliases = {}              # reference key -> Alias
        self.ports = {}                # number -> Port
        self.outside = None            # ports/outside.py, set by its connect()
        self.file_names = None         # bifs/prim_file.py FileNames
        self.unicode_printable = False    # +pc unicode
        self.inspector = Inspector()
        self.distribution = Distribution()
        self.node_monitors = NodeMonitors()
        self.w_name = atoms.NONODE
        self.creation = 0
        self.w_system_logger = atom('logger')
        self.w_system_monitor = atoms.UNDEFINED     # {Pid, Options}, only stored
        self.w_system_profile = atoms.UNDEFINED
        self.init_halt()
        self.init_statistics()

    def init_halt(self):
        self.halted = False
        self.exit_status = 0
        self.flush = True              # write out ports before exiting
        self.abort = False             # halt(abort): SIGABRT
        self.slogan = None             # of a crash dump, without the newline

    def init_statistics(self):
        """What statistics/1 counts, and the values at the last call of it."""
        self.reductions = 0
        self.context_switches = 0
        self.bytes_in = 0
        self.bytes_out = 0
        self.last_reductions = 0
        self.last_exact_reductions = 0
        self.last_wall = 0
        self.last_runtime = 0
        self.idle_time = 0             # nanoseconds spent in waiting
        self.measures_wall_time = False     # system_flag(scheduler_wall_time, _)
        self.wall_time_start = 0
        self.idle_before = 0

    def is_alive(self):
        """Whether the node has a name."""
        return self.w_name is not atoms.NONODE

    def tables_of_dead(self, proc):
        """The ets tables of an ended process go to heirs or away."""
        if self.ets is not None:
            self.ets.owner_died(proc)

    def halt(self, status, flush):
        """The VM shall end with this exit status as soon as the native returns."""
        if not self.halted:
            self.halted = True
            self.exit_status = status
            self.flush = flush

    def crash(self, slogan):
        """The VM shall end with a crash dump; slogan is printed as it is."""
        if not self.halted:
            self.halted = True
            self.exit_status = 1
            self.flush = False
            self.slogan = slogan
