"""system_info/1: one key per branch, grouped by what they are about.

Keys that a build of BEAM answers with badarg are badarg here too.
"""
from __future__ import absolute_import

import os

from enigma.bifs.erlang import memory, process_options
from enigma.bifs.unwrap import term
from enigma.code import natives
from enigma.code.natives import bif
from enigma.machine import clock, heap_sizes
from enigma.machine.registry import identifier
from enigma.terms import atoms, lists, numbers
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.binaries import binary
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL
from enigma.terms.numbers import integer
from enigma.terms.show import show
from enigma.terms.tuples import W_Tuple, from_items, pair, triple


@bif("erlang", "system_info", term)
def system_info(proc, w_key):
    """The value of a key (an atom, or a tuple for a few); badarg for others."""
    node = proc.node
    w_value = None
    if isinstance(w_key, W_Atom):
        key = w_key.name
        w_value = _release(node, key)
        if w_value is None:
            w_value = _limits(node, key)
        if w_value is None:
            w_value = _schedulers(node, key)
        if w_value is None:
            w_value = _heaps(node, key)
        if w_value is None:
            w_value = _times(node, key)
        if w_value is None:
            w_value = _system(node, key)
        if w_value is None:
            w_value = _odd(node, key)
    elif isinstance(w_key, W_Tuple):
        w_value = _of_tuple(proc, w_key)
    if w_value is None:
        raise badarg()
    return w_value


def text(s):
    """The Erlang string of ASCII text."""
    return lists.from_items([integer(ord(c)) for c in s])


def system_version(node):
    """The banner of the shell, with its newline."""
    options = node.options
    return ('Erlang/OTP %d [erts-%s] [source] [64-bit] [smp:%d:%d] [ds:%d:%d:%d] '
            '[async-threads:%d] [jit]\n' % (
                options.otp_release, options.erts_version, options.schedulers,
                options.schedulers_online, options.dirty_cpu_schedulers,
                options.dirty_cpu_schedulers_online, options.dirty_io_schedulers,
                options.async_threads))


def _release(node, key):
    options = node.options
    if key == 'otp_release':
        return text(str(options.otp_release))
    if key == 'version':
        return text(options.erts_version)
    if key == 'system_version':
        return text(system_version(node))
    if key == 'machine':
        return text('BEAM')
    if key == 'driver_version':
        return text('3.3')
    if key == 'nif_version':
        return text(options.nif_version)
    if key == 'compat_rel':
        return integer(options.compat_release)
    if key == 'emu_flavor':
        return atom('jit')
    if key == 'emu_type' or key == 'build_type':
        return atom('opt')
    if key == 'debug_compiled' or key == 'lock_checking':
        return atoms.FALSE
    if key == 'system_architecture':
        return text('x86_64-pc-linux-gnu')
    if key == 'endian':
        return atom('little')
    if key == 'wordsize':
        return integer(8)
    if key == 'os_type':
        return pair(atom('unix'), atom('linux'))
    if key == 'os_version':
        return os_version()
    return None


def os_version():
    """{Major, Minor, Release} of the kernel."""
    release = os.uname()[2]
    parts = [0, 0, 0]
    i = 0
    k = 0
    while k < 3 and i < len(release) and release[i].isdigit():
        while i < len(release) and release[i].isdigit():
            parts[k] = parts[k] * 10 + ord(release[i]) - ord('0')
            i += 1
        if i < len(release) and release[i] == '.':
            i += 1
        k += 1
    return triple(integer(parts[0]), integer(parts[1]), integer(parts[2]))


def _limits(node, key):
    options = node.options
    if key == 'process_count':
        return integer(node.processes.count())
    if key == 'process_limit':
        return integer(options.process_limit)
    if key == 'port_count':
        return integer(len(node.ports))
    if key == 'port_limit':
        return integer(options.port_limit)
    if key == 'atom_count':
        return integer(len(node.atoms.all_w))
    if key == 'atom_limit':
        return integer(options.atom_limit)
    if key == 'ets_count':
        if node.ets is None:
            return numbers.ZERO
        return integer(len(node.ets.by_id))
    if key == 'ets_limit':
        return integer(options.ets_limit)
    if key == 'outstanding_system_requests_limit':
        return integer(node.adjustable.outstanding_requests)
    if key == 'dist_buf_busy_limit':
        return integer(options.dist_busy_limit)
    if key == 'delayed_node_table_gc':
        if options.node_table_delay < 0:
            return atoms.INFINITY
        return integer(options.node_table_delay)
    return None


def _schedulers(node, key):
    options = node.options
    w_count = integer(options.schedulers)
    if key == 'schedulers' or key == 'run_queues':
        return w_count
    if key == 'schedulers_online':
        return integer(options.schedulers_online)
    if key == 'dirty_cpu_schedulers':
        return integer(options.dirty_cpu_schedulers)
    if key == 'dirty_cpu_schedulers_online':
        return integer(options.dirty_cpu_schedulers_online)
    if key == 'dirty_io_schedulers':
        return integer(options.dirty_io_schedulers)
    if key == 'schedulers_state':
        w_online = integer(options.schedulers_online)
        return triple(w_count, w_online, w_online)
    if key == 'scheduler_id':
        return numbers.ONE
    if key == 'scheduler_bindings':
        return from_items([atom('unbound')] * node.options.schedulers)
    if key == 'scheduler_bind_type':
        return atom('unbound')
    if key == 'multi_scheduling':
        return atom('enabled')
    if key == 'multi_scheduling_blockers' or key == 'normal_multi_scheduling_blockers':
        return NIL
    if key == 'smp_support' or key == 'threads':
        return atoms.TRUE
    if key == 'thread_pool_size':
        return integer(node.options.async_threads)
    if (key == 'logical_processors' or key == 'logical_processors_online' or
            key == 'logical_processors_available'):
        return integer(processors())
    if key == 'cpu_topology':
        return cpu_topology()
    if key == 'update_cpu_info':
        return atom('unchanged')
    if key == 'cpu_quota':
        return atom('unknown')
    if key == 'context_reductions':
        return integer(4000)
    return None


def processors():
    """The number of processors that the system has online, at least 1."""
    try:
        fd = os.open('/proc/cpuinfo', os.O_RDONLY, 0)
    except OSError:
        return 1
    count = 0
    line_start = ''
    try:
        while True:
            piece = os.read(fd, 65536)
            if piece == '':
                break
            lines = (line_start + piece).split('\n')
            line_start = lines.pop()
            for line in lines:
                if line.startswith('processor'):
                    count += 1
    except OSError:
        pass
    os.close(fd)
    return max(count, 1)


def cpu_topology():
    """All logical processors as cores of one processor."""
    cores_w = []
    for i in range(processors()):
        cores_w.append(pair(atom('core'), pair(atom('logical'), integer(i))))
    return lists.from_items([pair(atom('processor'), lists.from_items(cores_w))])


def _heaps(node, key):
    settings = node.adjustable.settings
    if key == 'min_heap_size':
        return pair(atom(key), integer(settings.min_heap))
    if key == 'min_bin_vheap_size':
        return pair(atom(key), integer(settings.min_bin_vheap))
    if key == 'fullsweep_after':
        return pair(atom(key), integer(settings.fullsweep_after))
    if key == 'max_heap_size':
        return process_options.max_heap_term(settings)
    if key == 'message_queue_data':
        return settings.w_message_queue_data
    if key == 'garbage_collection':
        return lists.from_items([
            pair(atom('max_heap_size'), integer(settings.max_heap)),
            pair(atom('min_bin_vheap_size'), integer(settings.min_bin_vheap)),
            pair(atom('min_heap_size'), integer(settings.min_heap)),
            pair(atom('fullsweep_after'), integer(settings.fullsweep_after))])
    if key == 'heap_sizes':
        return lists.from_items([integer(size) for size in heap_sizes.SIZES])
    if key == 'heap_type':
        return atom('private')
    if key == 'alloc_util_allocators':
        return memory.alloc_util_allocators()
    if key == 'allocated_areas':
        return memory.allocated_areas(node)
    if key == 'allocator':                      # the collector is not one of C's
        return from_items([atoms.UNDEFINED, NIL, NIL, NIL])
    return None


def _times(node, key):
    if key == 'start_time':
        return integer(clock.START)
    if key == 'end_time':
        return integer(clock.END)
    if key == 'time_offset':
        return atom('final')
    if key == 'time_warp_mode':
        return atom(node.options.time_warp_mode)
    if key == 'time_correction':
        return boolean(node.options.time_correction)
    if key == 'tolerant_timeofday':
        return atom('enabled')
    if key == 'os_monotonic_time_source':
        return _time_source('CLOCK_MONOTONIC', clock.os_monotonic(), True)
    if key == 'os_system_time_source':
        return _time_source('CLOCK_REALTIME', clock.os_system(), False)
    return None


def _time_source(name, now, extended):
    items_w = [pair(atom('function'), atom('clock_gettime')),
               pair(atom('clock_id'), atom(name)),
               pair(atom('resolution'), integer(clock.SECOND))]
    if extended:
        items_w.append(pair(atom('extended'), atom('no')))
    items_w.append(pair(atom('parallel'), atom('yes')))
    items_w.append(pair(atom('time'), integer(now)))
    return lists.from_items(items_w)


def _system(node, key):
    if key == 'creation':
        return integer(node.creation)
    if key == 'dist':
        return binary("=node:%s\n=no_distribution\n" % show(node.w_name))
    if key == 'dist_ctrl':
        return NIL
    if key == 'emu_args':
        return lists.from_items([text(word) for word in node.options.emu_args])
    if key == 'system_logger':
        return _system_logger(node)
    if key == 'sequential_tracer':
        return pair(atom(key), atoms.FALSE)
    if key == 'trace_control_word':
        return integer(node.adjustable.trace_control_word)
    if key == 'break_ignored':
        return boolean(node.options.break_ignored)
    if key == 'port_parallelism':
        return boolean(node.options.port_parallelism)
    if key == 'kernel_poll' or key == 'eager_check_io':
        return atoms.TRUE
    if key == 'check_io':
        return lists.from_items([pair(atom('name'), atom('erts_poll')),
                                 pair(atom('primary'), atom('epoll'))])
    if key == 'procs':
        return binary(_procs(node))
    if key == 'info' or key == 'loaded':
        return binary(_loaded(node))
    return None


def _system_logger(node):
    """Who gets the messages of the machine: a pid, or the name that is looked up."""
    w_logger = node.w_system_logger
    if isinstance(w_logger, W_Atom):
        w_found = identifier(node.names.lookup(w_logger))
        if w_found is not None:
            return w_found
    return w_logger


def _procs(node):
    parts = []
    for proc in node.processes.all():
        parts.append('=proc:%s\n' % show(proc.w_pid))
        if proc.w_name is not None:
            parts.append('Name: %s\n' % show(proc.w_name))
        parts.append('Spawned as: %s:%s/%d\nMessage queue length: %d\nReductions: %d\n' % (
            show(proc.w_initial_module), show(proc.w_initial_name), proc.initial_arity,
            proc.mailbox.count, proc.reductions))
    return ''.join(parts)


def _loaded(node):
    parts = ['Current code: %d\nOld code: 0\n' % memory.code_bytes(node)]
    if node.modules is not None:
        for w_name in node.modules.by_name:
            parts.append('%s\n' % show(w_name))
    return ''.join(parts)


def _odd(node, key):
    if key == 'dynamic_trace':
        return atom('none')
    if key == 'dynamic_trace_probes' or key == 'ets_realloc_moves':
        return atoms.FALSE
    if key == 'ets_always_compress':
        return boolean(node.options.ets_compressed)
    if key == 'constant_pool_support' or key == 'beam_jump_table':
        return atoms.TRUE
    if key == 'hipe_architecture':
        return atoms.UNDEFINED
    if key == 'modified_timing_level':
        if node.options.modified_timing < 0:
            return atoms.UNDEFINED
        return integer(node.options.modified_timing)
    if key == 'taints':
        return NIL
    if key == 'c_compiler_used':
        return pair(atom('gnuc'), triple(integer(12), integer(2), numbers.ZERO))
    if key == 'snifs':
        return _natives()
    return None


def _natives():
    """[{M, F, A}] of all natives."""
    items_w = []
    for native in natives.TABLE.by_name.values():
        items_w.append(triple(native.w_module, native.w_name, integer(native.arity)))
    return lists.from_items(items_w)


def _of_tuple(proc, w_key):
    size = w_key.size()
    if size < 2 or size > 3:
        return None
    w_what = w_key.item(0)
    if not isinstance(w_what, W_Atom):
        return None
    what = w_what.name
    w_of = w_key.item(1)
    if size == 3:
        if what == 'memory_internal' and memory.answer_request(proc, w_of, w_key.item(2)):
            return atoms.TRUE
        return None
    if what == 'allocator_sizes':
        return memory.allocator_sizes(proc.node, w_of)
    if not isinstance(w_of, W_Atom):
        return None
    if what == 'wordsize' and (w_of.name == 'internal' or w_of.name == 'external'):
        return integer(8)
    if what == 'cpu_topology':
        if w_of.name == 'defined':
            return atoms.UNDEFINED
        if w_of.name == 'detected' or w_of.name == 'used':
            return cpu_topology()
    return None
