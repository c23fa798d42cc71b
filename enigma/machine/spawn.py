"""Starting processes."""
from __future__ import absolute_import

from enigma.machine import links, monitors, process
from enigma.machine.monitors import Monitor
from enigma.terms.atoms import DOWN_TAG
from enigma.terms.identifiers import REFS

NO_ALIAS = -1


class SpawnOptions(object):
    """What spawn_opt/4 and its relatives ask for.

    `settings` is a process.Settings or None (those of all others), `alias` a mode
    of monitors.py or NO_ALIAS; w_ref, when given, becomes the reference of the
    monitor.
    """

    def __init__(self):
        self.link = False
        self.monitor = False
        self.alias = NO_ALIAS
        self.w_tag = DOWN_TAG
        self.w_ref = None
        self.priority = process.NORMAL
        self.settings = None
        self.tuned = False       # settings that count were given

    def own_settings(self, defaults=None):
        """The Settings for this process alone, at first a copy of `defaults`."""
        if self.settings is None:
            if defaults is not None:
                self.settings = defaults.copy()
            else:
                self.settings = process.Settings()
        return self.settings


PLAIN = SpawnOptions()
LINKED = SpawnOptions()
LINKED.link = True


def spawn(node, parent, w_module, w_name, args_w, options):
    """Start w_module:w_name(args_w...) -> the Process, which is in the run queue.

    `parent` is None for the first process of a node.  When a monitor is asked
    for, options.w_ref is its reference afterwards.  error:system_limit.
    """
    proc = node.processes.create()
    proc.priority = options.priority
    if options.settings is not None:
        proc.settings = options.settings
    proc.w_initial_module = w_module
    proc.w_initial_name = w_name
    proc.initial_arity = len(args_w)
    if parent is not None:
        proc.w_parent = parent.w_pid
        proc.w_group_leader = parent.w_group_leader
        if options.link:
            links.link_processes(parent, proc)
        if options.monitor:
            _monitor_child(parent, proc, options)
    proc.call_next(w_module, w_name, args_w)
    node.run_queue.enqueue(proc)
    return proc


def _monitor_child(parent, proc, options):
    if options.w_ref is None:
        options.w_ref = REFS.make()
    monitor = Monitor(options.w_ref, parent, monitors.PROCESS, proc.w_pid, options.w_tag)
    monitors.add(monitor, proc)
    if options.alias != NO_ALIAS:
        monitors.add_alias(parent, options.w_ref, options.alias)
