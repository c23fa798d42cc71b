"""Applications of OTP at work on the executable, beside stock."""
from __future__ import absolute_import

import glob
import os

import pytest

from tests import conftest

CODE = '''%% @doc A module to look at.
-module(calc).
-export([add/2, half/1, calls/0]).
%% @doc The sum.
-spec add(A :: integer(), B :: integer()) -> integer().
add(A, B) -> A + B.
%% @doc Half of it, @see add/2.
half(X) when X > 0 -> case X rem 2 of 0 -> X div 2; 1 -> odd end;
half(_) -> none.
calls() -> lists:nothing(1), no:where(), add(1, half(2)), unused_too().
unused_too() -> ok.
'''
XML = '''<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE list [<!ELEMENT list (item*)><!ELEMENT item (#PCDATA)><!ATTLIST item k CDATA #IMPLIED>]>
<list><item k="1">one &amp; a half</item><!-- no --><item>zwei \xc3\xa4<![CDATA[<x>]]></item></list>
'''
ASN = '''Sample DEFINITIONS AUTOMATIC TAGS ::= BEGIN
Person ::= SEQUENCE { name UTF8String, age INTEGER (0..150) OPTIONAL, tags SEQUENCE OF ENUMERATED {a, b} }
END
'''
APP = ('{application, calc, [{description, "d"}, {vsn, "1.0"}, {modules, [calc]}, {registered, []}, '
       '{applications, [kernel, stdlib]}]}.\n')
FILES = {"calc.erl": CODE, "calc.app": APP, "a.xml": XML, "Sample.asn": ASN}

PROGRAMS = {
    "cover": 'cover:start(), {ok, calc} = cover:compile("calc.erl"), calc:half(4), calc:half(5), '
             'calc:half(6), P(cover:analyse(calc, calls, line)), P(cover:analyse(calc, coverage, function)), '
             'cover:analyse_to_file(calc, "cover.txt"), {ok, T} = file:read_file("cover.txt"), '
             'io:put_chars(tl(string:split(T, "\\n"))), P(cover:export("cover.data")), '
             'file:delete("cover.data"), file:delete("cover.txt"), cover:stop()',
    "xref": 'c:c(calc, [debug_info]), {ok, _} = xref:start(x), xref:set_default(x, [{warnings, false}]), '
            'P(xref:add_module(x, "calc.beam")), P(xref:analyze(x, undefined_function_calls)), '
            'P(xref:q(x, "E | calc : Mod")), P(xref:analyze(x, locals_not_used)), P(xref:m("calc.beam")), '
            'xref:stop(x)',
    "edoc": 'P(edoc:files(["calc.erl"], [{dir, "doc"}, {stylesheet, ""}])), '
            'file:delete("doc/overview-summary.html")',
    "xmerl": '{X, []} = xmerl_scan:file("a.xml", [{validation, dtd}]), '
             'P(xmerl_xpath:string("//item[@k=\'1\']/text()", X)), '
             'io:format("~ts~n", [lists:flatten(xmerl:export([X], xmerl_xml))]), '
             'P(xmerl_sax_parser:file("a.xml", [{event_fun, fun(E, _, S) -> [E | S] end}, {event_state, []}])), '
             'P(catch xmerl_scan:string("<a><b></a>", [{quiet, true}]))',
    "asn1": 'P(asn1ct:compile("Sample", [uper, {outdir, "."}, noobj])), P(asn1ct:compile("Sample", [ber])), '
            'P(element(1, c:c("Sample.erl"))), {ok, B} = \'Sample\':encode(\'Person\', '
            '{\'Person\', <<"me">>, 40, [a, b]}), P(B), file:delete("Sample.asn1db")',
    "mnesia": 'mnesia:create_schema([node()]), mnesia:start(), P(mnesia:create_table(t, [{attributes, [k, v]}, '
              '{index, [v]}, {disc_copies, [node()]}])), P(mnesia:transaction(fun() -> '
              '[mnesia:write({t, K, K rem 3}) || K <- lists:seq(1, 9)], mnesia:delete({t, 4}), '
              'mnesia:match_object({t, 6, \'_\'}) end)), '
              'P(mnesia:transaction(fun() -> mnesia:write({t, 99, 0}), mnesia:abort(no) end)), '
              'P(lists:sort(mnesia:dirty_index_read(t, 0, v))), P(mnesia:table_info(t, size)), '
              'mnesia:stop(), mnesia:start(), mnesia:wait_for_tables([t], 5000), '
              'P(mnesia:dirty_read(t, 9)), P(mnesia:dump_tables([x])), mnesia:stop(), '
              'file:del_dir_r("Mnesia.nonode@nohost")',
    "systools": 'c:c(calc), V = fun(A) -> application:load(A), {ok, N} = application:get_key(A, vsn), N end, '
                'ok = file:write_file("r.rel", io_lib:format("~p.", [{release, {"r", "1"}, '
                '{erts, erlang:system_info(version)}, [{kernel, V(kernel)}, {stdlib, V(stdlib)}, '
                '{sasl, V(sasl)}, {calc, "1.0"}]}])), P(systools:make_script("r", [local])), '
                'P(systools:make_tar("r", [{path, ["."]}])), P(erl_tar:table("r.tar.gz") =/= []), '
                '{ok, [{script, _, Is}]} = file:consult("r.script"), P(length(Is)), '
                '[file:delete(F) || F <- ["r.boot", "r.tar.gz", "r.script"]]',
    "tidy": 'P(erl_syntax_lib:variables(merl:quote("f(X) -> {X, Y}."))), '
            'P(erl_syntax_lib:analyze_forms(element(2, epp:parse_file("calc.erl", []))))',
    "os_mon": 'P(element(1, application:ensure_all_started(os_mon))), '
              'P([is_integer(cpu_sup:avg1()), is_list(disksup:get_disk_data()), '
              'is_tuple(memsup:get_memory_data())]), halt(0)',
    "reltool": 'P(element(1, reltool:get_target_spec([{sys, [{app, kernel, [{incl_cond, include}]}, '
               '{rel, "r", "1", [kernel, stdlib]}, {boot_rel, "r"}]}])))',
    "sasl": 'application:start(sasl), P(lists:keyfind(sasl, 1, application:which_applications()) =/= false), '
            'alarm_handler:set_alarm({full, disk}), timer:sleep(200), P(alarm_handler:get_alarms()), '
            'P(catch release_handler:which_releases())',
    "syntax": 'P(merl:quote("f(_@X) -> _@X + 1.")), P(merl:match(merl:quote("{a, _@Y}"), merl:quote("{a, b}"))), '
              'io:format("~ts~n", [prettypr:format(erl_prettypr:layout(erl_syntax:form_list('
              'element(2, epp_dodger:parse_file("calc.erl"))), []), 40)])',
    "dets": 'dets:open_file(d, [{file, "d.dets"}]), dets:insert(d, [{N, N * N} || N <- lists:seq(1, 500)]), '
            'P(dets:lookup(d, 30)), dets:delete(d, 31), P(dets:info(d, size)), dets:close(d), '
            'dets:open_file(d, [{file, "d.dets"}, {access, read}]), '
            'P(lists:sum([V || {_, V} <- dets:match_object(d, \'_\')])), dets:close(d), file:delete("d.dets")',
    "disk_log": 'L = fun(F) -> R = F(), P(R) end, {ok, l} = disk_log:open([{name, l}, {file, "l.log"}, '
                '{type, wrap}, {size, {400, 3}}]), [disk_log:log(l, {entry, N, self() =:= x}) || '
                'N <- lists:seq(1, 40)], L(fun() -> disk_log:chunk(l, start) =/= eof end), '
                'L(fun() -> proplists:get_value(current_file, disk_log:info(l)) end), disk_log:close(l), '
                '[file:delete(F) || F <- filelib:wildcard("l.log*")]',
    "tar and zip": 'erl_tar:create("a.tgz", ["calc.erl", {"x/y", <<"data">>}], [compressed]), '
                   'P(erl_tar:table("a.tgz", [compressed])), P(erl_tar:extract("a.tgz", [compressed, {cwd, "out"}])), '
                   '{ok, _} = zip:create("a.zip", [{"c", <<"cee">>}, {"dir/z", <<"zed">>}]), '
                   '{ok, Z} = zip:list_dir("a.zip"), P(length(Z)), P(zip:unzip("a.zip", [{cwd, "z"}])), '
                   'file:delete("a.tgz"), file:delete("a.zip")',
    "yecc and leex": 'P(yecc:file("none")), P(leex:file("none"))',
}
BEGIN = "P = fun(X) -> io:format(\"~tp~n\", [X]) end, "
SED = "sed '/^.os_mon/d; s/<0[.0-9]*>/PID/g; s/^=\\(.*\\)==== .* ===/=\\1/'"


def named(name):
    """The case of that name; Debian's smaller packages have no reltool."""
    there = glob.glob(os.path.join(conftest.TOP, "build", "stock", "lib", "reltool-*"))
    return pytest.param(name, marks=pytest.mark.skipif(
        name == "reltool" and not there, reason="no reltool here"))


@pytest.mark.parametrize("name", [named(name) for name in sorted(PROGRAMS)])
def test_application(beside, name):
    source = "main(_) ->\n    %s%s,\n    ok.\n" % (BEGIN, PROGRAMS[name])
    done = beside.check("{ escript ./run; echo $?; } 2>&1 | %s; rm -f run" % SED,
                        dict(FILES, run="#!/usr/bin/env escript\n%%! +pc unicode\n" + source))
    assert done["out"].count("\n") > 1
