"""max_heap_size: a process that holds too much is killed.

BEAM looks when it collects the garbage of a process; there both the old and the new
heap are counted, so that a process may keep about half of its limit.  Here all share
one heap: after a slice what the process refers to is counted.  Its slices are short,
since one call of a native may make much, and the more there was to count, the later
it is counted again.
"""
from __future__ import absolute_import

from enigma.machine import frames, heap_sizes, logger
from enigma.machine.process import SLICE
from enigma.terms import atoms, flat_size, numbers
from enigma.terms.atoms import atom, boolean

SHORT_SLICE = 500         # reductions
_WORDS_PER_SLICE = 2000   # counted words that put off the next count by a slice
_ON_HEAP = atom('on_heap')
_FORMAT = (
    '     Process:            ~p ~n     Context:            maximum heap size reached~n'
    '     Max Heap Size:      ~p~n     Total Heap Size:    ~p~n'
    '     Kill:               ~p~n     Error Logger:       ~p~n'
    '     Message Queue Len:  ~p~n     GC Info:            ~p~n')
_FORMAT_ALIVE = _FORMAT.replace('~p ~n', '~p on node ~p~n', 1)


def slice_of(proc):
    """The reductions of the next slice of proc."""
    if proc.settings.max_heap > 0:
        return SHORT_SLICE
    return SLICE


def is_fatal(node, proc, waits):
    """After a slice of proc: whether it is to be killed.  Logs, if it is to be logged.

    Its messages do not count while it only waits for another one (a slice that ends
    without arguments was most probably spent in looking at them)."""
    settings = proc.settings
    limit = settings.max_heap
    if limit == 0 or not proc.is_alive():
        return False
    if proc.slices_uncounted > 0:
        proc.slices_uncounted -= 1
        return False
    words = held_words(proc, limit, not waits and proc.nargs > 0)
    proc.slices_uncounted = words // _WORDS_PER_SLICE
    if 2 * words <= limit:
        return False
    if settings.max_heap_log:
        _log(node, proc, settings, 2 * words)
    return settings.max_heap_kill


def held_words(proc, limit, messages):
    """The words that proc refers to; counted until there are more than the limit."""
    counter = flat_size.Counter(limit, False)
    _count(counter, proc, messages)
    if counter.words > limit // 2:
        counter = flat_size.Counter(limit, True)     # each part once takes longer
        _count(counter, proc, messages)
    return counter.words


def _count(counter, proc, messages):
    k = proc.k
    while k is not None:
        counter.words += frames.WORDS
        for i in range(frames.size(k)):
            counter.add(frames.get(k, i))
        k = k.parent
    args_w = proc.args_w
    if args_w is not None:
        for i in range(proc.nargs):
            counter.add(args_w[i])
    next_args_w = proc.next_args_w
    if next_args_w is not None:
        for w_arg in next_args_w:
            counter.add(w_arg)
    if proc.dictionary is not None:
        for w_key, w_value in proc.dictionary.items():
            counter.add(w_key)
            counter.add(w_value)
    if messages and proc.settings.w_message_queue_data is _ON_HEAP:
        for w_message in proc.mailbox.items():
            counter.add(w_message)


def _log(node, proc, settings, words):
    args_w = [proc.w_pid]
    form = _FORMAT
    if node.is_alive():
        args_w.append(node.w_name)
        form = _FORMAT_ALIVE
    args_w += [numbers.integer(settings.max_heap), numbers.integer(words),
               boolean(settings.max_heap_kill), atoms.TRUE,
               numbers.integer(proc.mailbox.count), heap_sizes.gc_info(proc)]
    logger.log(node, atoms.ERROR, proc, form, args_w)
