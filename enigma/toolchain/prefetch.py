"""The garbage collector asks for the memory of objects some time before it looks at them.

Two thirds of the time of a minor collection, where much survives, was one instruction: the
load of the header of an object that is to be copied.  The same goes for marking.  Here
what is found waits in a short queue, while the processor fetches its header, and what has
waited longest is looked at instead.  Which objects live and where they go is unchanged,
but for the order.
"""
from __future__ import absolute_import

from rpython.memory.gc.incminimark import GCFLAG_TRACK_YOUNG_PTRS, IncrementalMiniMarkGC
from rpython.rtyper.lltypesystem import llmemory, lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

DISTANCE = 8            # objects that wait; a power of two
_MASK = DISTANCE - 1

original_setup = IncrementalMiniMarkGC.setup.im_func
original_collect = IncrementalMiniMarkGC.collect_oldrefs_to_nursery.im_func
original_step = IncrementalMiniMarkGC.visit_all_objects_step.im_func

_QUEUE = lltype.Array(llmemory.Address, hints={'nolength': True})
_DEFINITION = ExternalCompilationInfo(post_include_bits=[
    "static inline void enigma_prefetch(void *object) { __builtin_prefetch(object, 1); }"])
_prefetch = rffi.llexternal("enigma_prefetch", [llmemory.Address], lltype.Void,
                            compilation_info=_DEFINITION, _nowrapper=True,
                            sandboxsafe=True, _callable=lambda object: None)


def _empty_queue():
    queue = lltype.malloc(_QUEUE, DISTANCE, flavor='raw', track_allocation=False)
    i = 0
    while i < DISTANCE:
        queue[i] = llmemory.NULL
        i += 1
    return queue


def setup(self):
    """places, parents: references to young objects and the objects that they are in;
    marked: objects to be visited."""
    original_setup(self)
    self.places = _empty_queue()
    self.parents = _empty_queue()
    self.marked = _empty_queue()
    self.queue_end = 0


def _wait_to_be_copied(self, root, parent):
    """Let the reference at root wait, and follow the one that waited longest."""
    obj = root.address[0]
    if not self.is_in_nursery(obj):
        self._trace_drag_out(root, parent)
        return
    _prefetch(obj)
    end = self.queue_end
    self.queue_end = (end + 1) & _MASK
    oldest = self.places[end]
    parent_of_oldest = self.parents[end]
    self.places[end] = root
    self.parents[end] = parent
    if oldest:
        self._trace_drag_out(oldest, parent_of_oldest)


def _copy_all_that_wait(self):
    left = DISTANCE
    while left > 0:
        left -= 1
        end = self.queue_end
        self.queue_end = (end + 1) & _MASK
        oldest = self.places[end]
        self.places[end] = llmemory.NULL
        if oldest:
            self._trace_drag_out(oldest, self.parents[end])


def collect_oldrefs_to_nursery(self):
    """Copy the young objects that old ones refer to, and what those refer to."""
    objects = self.old_objects_pointing_to_young
    while objects.non_empty():
        while objects.non_empty():
            obj = objects.pop()
            self.header(obj).tid |= GCFLAG_TRACK_YOUNG_PTRS
            self.trace(obj, self._wait_to_be_copied, obj)
        self._copy_all_that_wait()


def visit_all_objects_step(self, size_to_track):
    """Mark as many bytes of objects -> what is left of them when nothing is left to mark,
    else 0."""
    if self.TEST_VISIT_SINGLE_STEP:
        return original_step(self, size_to_track)
    pending = self.objects_to_trace
    end = 0
    waiting = 0
    while pending.non_empty() or waiting > 0:
        obj = llmemory.NULL
        if pending.non_empty():
            obj = pending.pop()
            _prefetch(obj)
            waiting += 1
        oldest = self.marked[end]
        self.marked[end] = obj
        end = (end + 1) & _MASK
        if oldest:
            waiting -= 1
            size_to_track -= self.visit(oldest)
            if size_to_track < 0:
                self._put_back(pending)
                return 0
    return size_to_track


def _put_back(self, pending):
    i = 0
    while i < DISTANCE:
        obj = self.marked[i]
        if obj:
            self.marked[i] = llmemory.NULL
            pending.append(obj)
        i += 1


def apply():
    IncrementalMiniMarkGC.setup = setup
    IncrementalMiniMarkGC._wait_to_be_copied = _wait_to_be_copied
    IncrementalMiniMarkGC._copy_all_that_wait = _copy_all_that_wait
    IncrementalMiniMarkGC._put_back = _put_back
    IncrementalMiniMarkGC.collect_oldrefs_to_nursery = collect_oldrefs_to_nursery
    IncrementalMiniMarkGC.visit_all_objects_step = visit_all_objects_step
