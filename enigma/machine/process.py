"""Process: one Erlang process, and nothing of it that most processes never use.

    created -> RUNNABLE -> RUNNING -> WAITING -> RUNNABLE ... -> EXITING -> DEAD
                  \\________ SUSPENDED (resume_status says where it returns to)

What the loop saves between two slices (`k`, `code`, `pc`, `args_w`) belongs to
dispatch.py; the signals belong to signals.py, the end to exits.py.  All tables
are made when first needed, since a hundred thousand processes must be cheap.
"""
from __future__ import absolute_import

from enigma.machine.mailbox import Mailbox
from enigma.terms import atoms
from enigma.terms.identifiers import Target

RUNNABLE = 0
RUNNING = 1
WAITING = 2
SUSPENDED = 3
EXITING = 4
DEAD = 5

MAX = 0
HIGH = 1
NORMAL = 2
LOW = 3
PRIORITIES = 4

SLICE = 4000          # reductions of one time slice

DEFAULT_MIN_HEAP = 233            # words; what stock reports when not set
DEFAULT_MIN_BIN_VHEAP = 46422
DEFAULT_FULLSWEEP = 65535

_ERROR_HANDLER = atoms.atom('error_handler')
_ON_HEAP = atoms.atom('on_heap')


class Settings(object):
    """Flags of a process that nearly all processes leave alone.

    Sizes are in words.  `max_heap` 0 means no limit.
    """
    _attrs_ = ['min_heap', 'min_bin_vheap', 'max_heap', 'max_heap_kill',
               'max_heap_log', 'max_heap_shared', 'fullsweep_after',
               'w_message_queue_data', 'w_error_handler', 'save_calls',
               'sensitive', 'system', 'scheduler', 'shared']

    def __init__(self):
        self.min_heap = DEFAULT_MIN_HEAP
        self.min_bin_vheap = DEFAULT_MIN_BIN_VHEAP
        self.max_heap = 0
        self.max_heap_kill = True
        self.max_heap_log = True
        self.max_heap_shared = False
        self.fullsweep_after = DEFAULT_FULLSWEEP
        self.w_message_queue_data = _ON_HEAP
        self.w_error_handler = _ERROR_HANDLER
        self.save_calls = 0
        self.sensitive = False
        self.system = False
        self.scheduler = 0             # the one it is bound to, 0 for none
        self.shared = False            # by many processes: not to be changed

    def copy(self):
        """An equal one that may be changed."""
        new = Settings()
        new.min_heap = self.min_heap
        new.min_bin_vheap = self.min_bin_vheap
        new.max_heap = self.max_heap
        new.max_heap_kill = self.max_heap_kill
        new.max_heap_log = self.max_heap_log
        new.max_heap_shared = self.max_heap_shared
        new.fullsweep_after = self.fullsweep_after
        new.w_message_queue_data = self.w_message_queue_data
        new.w_error_handler = self.w_error_handler
        new.save_calls = self.save_calls
        new.sensitive = self.sensitive
        new.system = self.system
        new.scheduler = self.scheduler
        return new


def shared_settings():
    """Settings that many processes will have in common."""
    settings = Settings()
    settings.shared = True
    return settings


class Suspension(object):
    """How often a process has suspended another one."""
    _attrs_ = ['suspendee', 'count']

    def __init__(self, suspendee):
        self.suspendee = suspendee
        self.count = 0


class Process(Target):
    """One process.  `node` is the Node, `w_pid` its own pid.

    links: process key -> W_Pid, or None;  port_links: number -> W_Port, or None
    monitors: reference key -> Monitor that this process made, or None
    monitored_by: reference key -> Monitor on this process, or None
    aliases: reference key -> Alias, or None
    dictionary: term -> term (dictionary.py), or None
    """

    def __init__(self, node, w_pid):
        self.node = node
        self.w_pid = w_pid
        self.status = RUNNABLE
        self.resume_status = RUNNABLE
        self.suspend_count = 0
        self.suspending = None         # Suspensions of others by this one, a list
        self.priority = NORMAL
        self.schedule_count = 1        # slices until a low process runs again
        self.queue_next = None         # the next in the run queue
        self.queued = False
        # -- owned by dispatch.py
        self.k = None                  # top Frame
        self.code = None
        self.pc = 0
        self.args_w = None             # live x registers while not running
        self.nargs = 0
        self.left = SLICE              # reductions not used, as last told by dispatch.py
        self.next_code = None
        self.next_export = None        # what call_next asked for
        self.next_fun = None
        self.next_args_w = None
        self.bump = 0                  # reductions a native took on top
        self.w_exit_class = None
        self.w_exit_reason = None
        self.w_exit_trace = None
        # -- messages and time
        self.mailbox = Mailbox()
        self.timer = None              # of `receive after` while it runs, see timers.py
        self.spare_timer = None        # the same object, to be used again
        self.timed_out = False
        self.message_timer = None      # the first one that will send to it
        self.reductions = 0
        # -- signals
        self.trap_exit = False
        self.links = None
        self.port_links = None
        self.remote_links_w = None     # pids of other nodes, a list
        self.monitors = None
        self.monitored_by = None
        self.remote_monitored_by = None
        self.aliases = None
        # -- what it is
        self.w_group_leader = w_pid
        self.w_name = None             # registered name, a W_Atom
        self.w_parent = None
        self.w_initial_module = None
        self.w_initial_name = None
        self.initial_arity = 0
        self.dictionary = None
        self.settings = node.adjustable.settings
        self.hooks = None              # of files and ports, see hooks.py
        self.hibernating = False
        self.w_seq_token = None
        self.slices_uncounted = 0      # see heap_limit.py

    def call_next(self, w_module, w_name, args_w):
        """From a native: go on in w_module:w_name(args_w...) in its place."""
        self.next_export = self.node.exports.get(w_module, w_name, len(args_w))
        self.next_fun = None
        self.next_args_w = args_w

    def call_next_fun(self, w_fun, args_w):
        """From a native: go on by applying the fun w_fun to args_w."""
        self.next_export = None
        self.next_fun = w_fun
        self.next_args_w = args_w

    def own_settings(self):
        """The Settings of this process alone, to be changed."""
        if self.settings.shared:
            self.settings = self.settings.copy()
        return self.settings

    def get_settings(self):
        """The Settings to be read."""
        return self.settings

    def used_reductions(self):
        """All reductions so far; of the running slice as far as they are known."""
        if self is self.node.current:
            return self.reductions + SLICE - self.left
        return self.reductions

    def suspend(self):
        """It does not run until resume() was called as often as this."""
        if self.suspend_count == 0:
            self.resume_status = self.status
            self.status = SUSPENDED
        self.suspend_count += 1

    def resume(self, count):
        """Take back `count` of its suspensions."""
        if self.status != SUSPENDED:
            return
        self.suspend_count -= count
        if self.suspend_count <= 0:
            self.suspend_count = 0
            self.status = self.resume_status
            if self.status == RUNNABLE:
                self.node.run_queue.enqueue(self)

    def is_alive(self):
        """False from the moment on at which its end is certain."""
        return self.status != DEAD and self.status != EXITING

