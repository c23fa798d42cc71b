"""Every module that declares natives, imported for registration, and the parts
of the node that lower layers do not know."""
from __future__ import absolute_import

from enigma.bifs import (
    atomics as bifs_atomics, binary as bifs_binary, erts_debug as bifs_erts_debug,
    erts_internal_code as bifs_erts_internal_code,
    erts_internal_dist_spawn as bifs_erts_internal_dist_spawn,
    erts_internal_maps as bifs_erts_internal_maps,
    erts_internal_processes as bifs_erts_internal_processes,
    erts_internal_terms as bifs_erts_internal_terms,
    erts_literal_area_collector as bifs_erts_literal_area_collector,
    ets_iterate as bifs_ets_iterate, ets_objects as bifs_ets_objects,
    ets_select as bifs_ets_select, ets_specs as bifs_ets_specs,
    ets_tables as bifs_ets_tables, io as bifs_io, lists as bifs_lists,
    maps as bifs_maps, math as bifs_math, net_kernel as bifs_net_kernel, os as bifs_os,
    persistent_term as bifs_persistent_term, prim_file as bifs_prim_file, re as bifs_re,
    unicode as bifs_unicode)
from enigma.bifs.erlang import (
    apply as erlang_apply, arith as erlang_arith, binaries as erlang_binaries,
    calendar as erlang_calendar, checksums as erlang_checksums, code as erlang_code,
    convert as erlang_convert, dictionary as erlang_dictionary,
    display as erlang_display, etf as erlang_etf, exceptions as erlang_exceptions,
    floats as erlang_floats, funs as erlang_funs, guards as erlang_guards,
    halt as erlang_halt, hash as erlang_hash, identifiers as erlang_identifiers,
    iolists as erlang_iolists, links as erlang_links, lists as erlang_lists,
    logic as erlang_logic, maps as erlang_maps, module_info as erlang_module_info,
    monitors as erlang_monitors, nodes as erlang_nodes, packets as erlang_packets,
    process_flag as erlang_process_flag, process_info as erlang_process_info,
    processes as erlang_processes, registry as erlang_registry, send as erlang_send,
    spawn as erlang_spawn, statistics as erlang_statistics,
    system_flag as erlang_system_flag, system_info as erlang_system_info,
    time as erlang_time, timers as erlang_timers, tracing as erlang_tracing,
    tuples as erlang_tuples)
from enigma.ports import (
    erl_ddll as ports_erl_ddll, erl_tracer as ports_erl_tracer,
    os_signals as ports_os_signals, port_info as ports_port_info,
    port_natives as ports_port_natives, prim_buffer as ports_prim_buffer,
    prim_file as ports_prim_file, prim_file_paths as ports_prim_file_paths,
    zlib_natives as ports_zlib_natives)
from enigma.bifs.ets_node import NodeTables
from enigma.ports import outside


def setup(node):
    """Give the node its tables, ports and poller."""
    node.ets = NodeTables(node)
    outside.connect(node)
