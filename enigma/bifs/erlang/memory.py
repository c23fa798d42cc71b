"""What system_info/1 knows of memory, in the shapes that erlang:memory/0,1 reads.

There is one heap for everything.  The operating system's count of resident pages
is the total; the parts of it are estimates.
"""
from __future__ import absolute_import

import os

from enigma.bifs.erlang import process_info
from enigma.machine import signals
from enigma.terms import lists, numbers
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.lists import NIL
from enigma.terms.numbers import integer
from enigma.terms.tuples import from_items, pair, triple

PAGE = 4096
_ATOM_BYTES = 80           # an atom with its name and its place in the table
_MODULE_BYTES = 60000      # a module with its code
_ALLOCATORS = ['temp_alloc', 'sl_alloc', 'std_alloc', 'll_alloc', 'eheap_alloc',
               'ets_alloc', 'fix_alloc', 'literal_alloc', 'binary_alloc', 'driver_alloc']


def resident():
    """Bytes of memory that this OS process has; 0 when nobody says."""
    try:
        fd = os.open('/proc/self/statm', os.O_RDONLY, 0)
        try:
            words = os.read(fd, 200).split(' ')
        finally:
            os.close(fd)
        if len(words) > 1:
            return int(words[1]) * PAGE
    except OSError:
        pass
    except ValueError:
        pass
    return 0


def alloc_util_allocators():
    """[atom()] of the allocators that have sizes."""
    return lists.from_items([atom(name) for name in _ALLOCATORS])


def is_allocator(name):
    return name in _ALLOCATORS


def _size_of(node, name):
    """Bytes that are booked under one allocator."""
    processes = 0
    for proc in node.processes.all():
        processes += process_info.memory(proc)
    if name == 'eheap_alloc':
        return processes
    if name == 'll_alloc':
        return max(resident() - processes - code_bytes(node) - atom_bytes(node), 0)
    return 0


def code_bytes(node):
    """An estimate of what the loaded modules take up."""
    if node.modules is None:
        return 0
    return len(node.modules.by_name) * _MODULE_BYTES


def atom_bytes(node):
    """An estimate of what the atom table takes up."""
    return len(node.atoms.all_w) * _ATOM_BYTES


def _carriers(node, name):
    """[{mbcs, _}, {sbcs, _}] of one allocator."""
    size = _size_of(node, name)
    w_size = integer(size)
    w_sizes = lists.from_items([from_items([atom('size'), w_size, w_size, w_size])])
    w_blocks = lists.from_items([pair(atom(name), w_sizes)])
    return lists.from_items([
        pair(atom('mbcs'), _blocks(w_blocks, w_size)),
        pair(atom('sbcs'), _blocks(NIL, numbers.ZERO))])


def _blocks(w_blocks, w_size):
    return lists.from_items([
        pair(atom('blocks'), w_blocks),
        from_items([atom('carriers_size'), w_size, w_size, w_size])])


def allocator_sizes(node, w_name):
    """[{instance, 0, Carriers}], or None for an unknown allocator."""
    if not isinstance(w_name, W_Atom) or not is_allocator(w_name.name):
        return None
    return lists.from_items([triple(atom('instance'), numbers.ZERO,
                                    _carriers(node, w_name.name))])


def answer_request(proc, w_ref, w_names):
    """For system_info({memory_internal, Ref, Names}): the one message with the data,
    {Ref, 1, [{Name, 0, Carriers}]}."""
    items_w = []
    try:
        names_w = lists.to_items(w_names)
    except lists.ImproperList:
        return False
    for w_name in names_w:
        if isinstance(w_name, W_Atom) and is_allocator(w_name.name):
            items_w.append(triple(w_name, numbers.ZERO, _carriers(proc.node, w_name.name)))
    signals.deliver(proc, triple(w_ref, numbers.ONE, lists.from_items(items_w)))
    return True


def allocated_areas(node):
    """[{Area, Bytes} | {Area, Bytes, Used}] of what no allocator counts."""
    atoms_w = integer(atom_bytes(node))
    code_w = integer(code_bytes(node))
    return lists.from_items([
        pair(atom('sys_misc'), numbers.ZERO),
        pair(atom('static'), numbers.ZERO),
        triple(atom('atom_space'), atoms_w, atoms_w),
        pair(atom('atom_table'), numbers.ZERO),
        pair(atom('loaded_code'), code_w),
        pair(atom('bif_timer'), numbers.ZERO),
        pair(atom('process_table'), numbers.ZERO),
        pair(atom('port_table'), numbers.ZERO),
        pair(atom('ets_misc'), numbers.ZERO),
        pair(atom('external_alloc'), integer(code_bytes(node) + atom_bytes(node)))])
