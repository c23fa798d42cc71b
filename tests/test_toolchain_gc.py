"""enigma.toolchain.gc, each test with the fault and without it."""
from __future__ import absolute_import

import os

import pytest
from rpython.memory.gc import incminimark
from rpython.memory.gc.incminimark import GCFLAG_VISITED, IncrementalMiniMarkGC
from rpython.memory.gc.test.test_direct import S, VAR, BaseDirectGCTest
from rpython.rtyper.lltypesystem import lltype, llmemory

from enigma.toolchain import gc


class TestCopyWhileMarking(BaseDirectGCTest):
    """An object moves from an array not marked yet into one that is marked."""
    GCClass = IncrementalMiniMarkGC

    def visited(self, pointer):
        address = llmemory.cast_ptr_to_adr(pointer)
        return self.gc.header(address).tid & GCFLAG_VISITED != 0

    def copy_item_while_marking(self):
        """Return the destination; its item was copied from the source, which lost it."""
        for _ in range(2):
            self.stackroots.append(self.malloc(VAR, 2))     # source, destination
        self.gc.collect()                                   # both are old now
        item = self.malloc(S)
        item.x = 42
        self.writearray(self.stackroots[0], 0, item)
        self.gc.collect()
        self.gc.gc_step_until(incminimark.STATE_MARKING)
        self.gc.visit_all_objects_step(1)       # marks the root found last
        source, destination = self.stackroots
        if self.visited(source):
            source, destination = destination, source
            self.writearray(source, 0, destination[0])
        assert self.visited(destination) and not self.visited(source[0])
        self.arraycopy(source, destination)
        self.writearray(source, 0, lltype.nullptr(S))
        self.gc.gc_step_until(incminimark.STATE_SCANNING)
        return destination

    def arraycopy(self, source, destination):
        """As rgc.ll_arraycopy does it."""
        block = self.gc.writebarrier_before_copy(
            llmemory.cast_ptr_to_adr(source), llmemory.cast_ptr_to_adr(destination), 0, 0, 2)
        for index in range(2):
            if block:
                destination[index] = source[index]
            else:
                self.writearray(destination, index, source[index])

    def test_the_item_lives(self):
        assert self.copy_item_while_marking()[0].x == 42

    def test_without_the_correction_the_item_is_not_marked(self, monkeypatch):
        monkeypatch.setattr(IncrementalMiniMarkGC, "writebarrier_before_copy", gc.original)
        with pytest.raises(AssertionError) as error:
            self.copy_item_while_marking()
        assert "black -> white pointer found" in str(error.value)


class TestNursery(BaseDirectGCTest):
    GCClass = IncrementalMiniMarkGC
    GC_PARAMS = {"read_from_env": True, "major_collection_threshold":
                 IncrementalMiniMarkGC.TRANSLATION_PARAMS["major_collection_threshold"]}

    def test_the_size_does_not_depend_on_the_machine(self, monkeypatch):
        env = incminimark.env
        assert self.gc.nursery_size == gc.NURSERY_SIZE
        monkeypatch.setattr(env, "get_L2cache", lambda: 260 * 1024 * 1024)
        assert gc.original_nursery_size() == 130 * 1024 * 1024
        assert env.estimate_best_nursery_size() == gc.NURSERY_SIZE

    def collections(self, surviving):
        """The sizes of the nursery in ten collections that this many bytes survive."""
        sizes = []
        for _ in range(10):
            self.gc._minor_collection()
            sizes.append(self.gc.nursery_size)
            self.gc.nursery_surviving_size = surviving
        return sizes

    def test_it_grows_once_where_much_survives(self):
        few = gc.NURSERY_SIZE // 16 + gc.MUCH_SURVIVED // 4
        assert self.collections(few) == [gc.NURSERY_SIZE] * 5 + [gc.LARGE_NURSERY] * 5
        assert self.gc.nursery_top - self.gc.nursery == gc.LARGE_NURSERY
        assert self.gc.min_heap_size == self.gc.next_major_collection_threshold == gc.LARGE_HEAP

    def test_it_stays_where_little_survives(self):
        assert self.collections(gc.NURSERY_SIZE // 16) == [gc.NURSERY_SIZE] * 10
        assert self.gc.min_heap_size == gc.HEAP


class TestNurseryAskedFor(TestNursery):

    def setup_method(self, method):
        os.environ["PYPY_GC_NURSERY"] = "2M"
        try:
            TestNursery.setup_method(self, method)
        finally:
            del os.environ["PYPY_GC_NURSERY"]

    def test_the_size_does_not_depend_on_the_machine(self, monkeypatch):
        assert self.gc.nursery_size == 2 * gc.MB

    def test_it_grows_once_where_much_survives(self):
        assert self.collections(gc.MB) == [2 * gc.MB] * 10

    def test_it_stays_where_little_survives(self):
        assert self.gc.min_heap_size == 16 * gc.MB


class TestSteps(BaseDirectGCTest):
    GCClass = IncrementalMiniMarkGC

    def minors_of_a_major_collection(self):
        """How many minor collections one goes along with, while nothing is allocated."""
        self.gc.collect()
        self.gc.next_major_collection_threshold = -1.0
        done = self.gc.num_major_collects
        for count in range(1, 20):
            self.gc.minor_collection_with_major_progress()
            self.gc.next_major_collection_threshold = 1e12
            if self.gc.gc_state == incminimark.STATE_SCANNING:
                assert self.gc.num_major_collects == done + 1
                return count

    def test_hardly_a_step_waits(self):
        p = self.malloc(S)
        p.x = 42
        self.stackroots.append(p)
        assert self.minors_of_a_major_collection() == 2
        assert self.stackroots[0].x == 42

    def test_without_the_correction_there_are_more(self, monkeypatch):
        monkeypatch.setattr(IncrementalMiniMarkGC, "minor_collection_with_major_progress",
                            gc.original_progress)
        assert self.minors_of_a_major_collection() >= 4


class TestLargeObjects(BaseDirectGCTest):
    """Young objects outside of the nursery."""
    GCClass = IncrementalMiniMarkGC
    LENGTH = 100000

    def most_at_a_time(self):
        """Bytes outside of the nursery at most, while arrays of 800 KB die one by one."""
        most = 0
        for _ in range(20):
            self.malloc(VAR, self.LENGTH)
            most = max(most, int(self.gc.rawmalloced_total_size))
        return most

    def test_they_are_freed_after_a_few_megabytes(self):
        self.gc.next_major_collection_threshold = 1e12
        array = 8 * self.LENGTH
        assert gc.MUCH_OUTSIDE <= self.most_at_a_time() < gc.MUCH_OUTSIDE + 2 * array
        assert self.gc.num_major_collects == 0

    def test_one_that_is_held_lives(self):
        held = self.malloc(VAR, self.LENGTH)
        self.stackroots.append(held)
        item = self.malloc(S)
        item.x = 42
        self.writearray(self.stackroots[0], 7, item)
        self.most_at_a_time()
        assert self.stackroots[0][7].x == 42

    def test_without_the_correction_all_stay(self, monkeypatch):
        monkeypatch.setattr(IncrementalMiniMarkGC, "external_malloc", gc.original_external_malloc)
        self.gc.next_major_collection_threshold = 1e12
        assert self.most_at_a_time() >= 20 * 8 * self.LENGTH
