"""OTP's larger tools on the executable: EUnit, Common Test, Dialyzer, TypEr, rebar3."""
from __future__ import absolute_import

import pytest

from tests.boot import beside as tools

CALC = '''-module(calc).
-export([add/2, half/1, fails/0]).
-spec add(integer(), integer()) -> integer().
add(A, B) -> A + B.
half(X) when is_integer(X) -> {ok, X div 2};
half(_) -> error.
fails() -> add(a, 1).
'''
CALC_TESTS = '''-module(calc_tests).
-include_lib("eunit/include/eunit.hrl").
add_test() -> ?assertEqual(3, calc:add(1, 2)).
half_test_() ->
    [?_assertEqual({ok, 2}, calc:half(5)), ?_assertMatch({ok, _}, calc:half(x)),
     {"named", ?_assertError(badarith, calc:fails())},
     {setup, fun() -> 1 end, fun(_) -> ok end, fun(X) -> ?_assert(X =:= 2) end}].
print_test() -> ?debugMsg("never mind"), io:format("printed~n"), throw(ball).
late_test_() -> {timeout, 0.05, fun() -> timer:sleep(2000) end}.
'''


def test_eunit(beside):
    command = ("erlc calc.erl calc_tests.erl && erl -noshell -eval "
               "'eunit:test(calc, [verbose]), halt()' 2>&1 | "
               "sed 's/\\[[0-9.]* s\\]/TIME/; s/<0[.0-9]*>/PID/; s/in [0-9.]* s/in TIME/'")
    done = beside.check(command, {"calc.erl": CALC, "calc_tests.erl": CALC_TESTS})
    assert "Failed: 3." in done["out"]


@pytest.mark.skipif(not tools.installed("ct_run"), reason="no Common Test here")
def test_common_test(beside):
    suite = '''-module(small_SUITE).
-include_lib("common_test/include/ct.hrl").
-compile([export_all, nowarn_export_all]).
all() -> [passes, fails, skips, {group, together}].
groups() -> [{together, [parallel], [passes, waits]}].
init_per_suite(Config) -> [{value, 1} | Config].
end_per_suite(_) -> ok.
passes(Config) -> 1 = ?config(value, Config), ct:pal("seen"), ok.
fails(_) -> 1 = list_to_integer("2").
skips(_) -> {skip, "not now"}.
waits(_) -> ct:sleep(20), {comment, "waited"}.
'''
    command = ("mkdir logs; erl -noshell -eval "
               "'R = ct:run_test([{suite, small_SUITE}, {logdir, \"logs\"}]), "
               "io:format(\"~p~n\", [R]), halt()' >out.txt 2>&1; echo $?; "
               "grep -E '^([ ]*[0-9]+ ok|[{]|small_SUITE)|ok, .*failed|FAILED|SKIPPED|Reason|seen' "
               "out.txt | sed 's/tmp.tmp[^.]*/tmp/'; ls logs | wc -l; rm -rf logs out.txt variables-*")
    done = beside.check(command + "; rm -f .erlang.cookie", {"small_SUITE.erl": suite})
    assert "3 ok, 1 failed, 1 skipped" in done["out"]


@pytest.mark.skipif(not tools.installed("dialyzer"), reason="no Dialyzer here")
def test_dialyzer_and_typer(beside):
    command = ("ebin=$(dirname $(command -v erl))/../lib/stdlib-*/ebin; "
               "dialyzer --build_plt --output_plt plt $ebin/orddict.beam $ebin/ordsets.beam "
               ">/dev/null; "
               "dialyzer --plt plt calc.erl | sed 's/ in .*s$//'; typer --plt plt calc.erl; rm -f plt")
    done = beside.check(command, {"calc.erl": CALC})
    assert "no local return" in done["out"] and "-spec half" in done["out"]


@pytest.mark.skipif(not tools.installed("rebar3"), reason="no rebar3 here")
def test_rebar3(beside):
    files = {
        "rebar.config": "{erl_opts, [debug_info]}.\n{deps, []}.\n{escript_main_app, calc}.\n",
        "src/calc.app.src": '{application, calc, [{description, "x"}, {vsn, "1"}, '
                            '{modules, []}, {applications, [kernel, stdlib]}]}.\n',
        "src/calc.erl": CALC.replace("fails/0]", "fails/0, main/1]") + "main(X) -> io:format(\"main ~p~n\", [X]).\n",
        "test/calc_tests.erl": CALC_TESTS}
    command = ("export REBAR_OFFLINE=1 HOME=$PWD; rebar3 compile; echo $?; rebar3 eunit 2>&1 | "
               "sed 's/in [0-9.]* s/in TIME/; s/<0[.0-9]*>/PID/'; rebar3 escriptize; echo $?; "
               "_build/default/bin/calc a b; rm -rf _build .cache rebar3.crashdump")
    done = beside.check(command, files)
    assert "Compiling calc" in done["out"] and 'main ["a","b"]' in done["out"]
