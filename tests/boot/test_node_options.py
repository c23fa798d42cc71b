"""What the flags and the environment set in a node."""
from __future__ import absolute_import

import pytest

from enigma.boot import node_options, vm_flags
from enigma.boot.find_otp import Otp
from enigma.machine.node import Node

VARIABLES = ["ERL_MAX_PORTS", "ERL_MAX_ETS_TABLES", "ERL_FULLSWEEP_AFTER",
             "ERL_THREAD_POOL_SIZE"]


@pytest.fixture
def node_of(monkeypatch):
    """node_of("+P 5000", NAME=VALUE...): a Node with these flags and variables."""
    def make(line="", **variables):
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        node = Node()
        settings = vm_flags.read(line.replace("+", "-").split(), 25)
        node_options.store(settings, node, Otp("/otp", "13.1.5"))
        return node
    return make


def test_limits(node_of):
    options = node_of("+P 5000 +Q2000 +t 10000 +A 0 +zdntgc infinity +zdbbl 2").options
    assert options.process_limit == 8192
    assert options.port_limit == 2048
    assert options.atom_limit == 10000
    assert options.async_threads == 1
    assert options.node_table_delay == -1
    assert options.dist_busy_limit == 2048
    options = node_of("+P legacy +Q 134217727").options
    assert options.process_limit == 262144
    assert options.port_limit == 134217727


def test_flags_count_more_than_the_environment(node_of):
    assert node_of(ERL_MAX_PORTS="10").options.port_limit == 1024
    assert node_of("+Q 2048", ERL_MAX_PORTS="10").options.port_limit == 2048
    assert node_of(ERL_MAX_ETS_TABLES="100").options.ets_limit == 8192
    assert node_of("+e 100000").options.ets_limit == 100000
    assert node_of(ERL_FULLSWEEP_AFTER="7").adjustable.settings.fullsweep_after == 7
    assert node_of(ERL_THREAD_POOL_SIZE="4").options.async_threads == 4


def test_new_processes(node_of):
    before = Node().adjustable.settings
    node = node_of("+hms 100 +hmbs 1000 +hmax 5 +hmaxk false +hmaxel false +hmqd off_heap")
    settings = node.adjustable.settings
    assert settings.shared and settings is not before
    assert settings.min_heap == 142
    assert settings.min_bin_vheap == 1598
    assert settings.max_heap == 5
    assert not settings.max_heap_kill and not settings.max_heap_log
    assert settings.w_message_queue_data.name == "off_heap"


def test_schedulers(node_of):
    options = node_of("").options
    assert (options.schedulers, options.schedulers_online) == (1, 1)
    options = node_of("+S 4:3 +SDcpu 2:1 +SDio 5").options
    assert (options.schedulers, options.schedulers_online) == (4, 3)
    assert (options.dirty_cpu_schedulers, options.dirty_cpu_schedulers_online) == (2, 1)
    assert options.dirty_io_schedulers == 5


def test_names_of_files(node_of, monkeypatch):
    assert node_of("").file_names is None
    monkeypatch.setattr(node_options, "codeset_is_utf8", lambda: 0)
    assert not node_of("+fnai").file_names.is_utf8
    assert node_of("+fnai").file_names.on_bad == 1
    assert node_of("+fnu").file_names.is_utf8
    monkeypatch.setattr(node_options, "codeset_is_utf8", lambda: 1)
    assert node_of("+fna").file_names.is_utf8
    assert not node_of("+fnl").file_names.is_utf8
    assert node_of("+fnu").file_names.is_utf8
    assert node_of("+fnu").file_names.on_bad == 0
    assert node_of("+fnui").file_names.on_bad == 1
    assert node_of("+fnue").file_names.on_bad == 2


def test_others(node_of):
    node = node_of("+Bi +pc unicode +c false +C multi_time_warp +W i +i boot +sbt db +T 3 "
                   "+R 24 +ec +L +spp true +zosrl 9")
    options = node.options
    assert options.break_ignored and options.break_mode == "i"
    assert node.unicode_printable
    assert not options.time_correction
    assert options.time_warp_mode == "multi_time_warp"
    assert options.warning_map == "i"
    assert options.init_module == "boot"
    assert options.scheduler_bind_type == "db"
    assert options.modified_timing == 3
    assert options.compat_release == 24
    assert options.ets_compressed and not options.line_numbers
    assert options.port_parallelism
    assert node.adjustable.outstanding_requests == 9


def test_the_release_is_that_of_otp():
    node = Node()
    node_options.store(vm_flags.read([], 27), node, Otp("/otp", "15.2.7"))
    assert node.options.otp_release == node.options.compat_release == 27
    assert node.options.erts_version == "15.2.7"
    assert node.options.nif_version == "2.17"
