"""erl: flags, files and variables that say what is started, and signals."""
from __future__ import absolute_import

import pytest

# What stock itself gives differently each time, and sizes that are not those of BEAM.
SED = (" 2>&1 | sed 's/<0[.0-9]*>/PID/g; s/=\\([A-Z ]*\\)==== .* ===/=\\1/; /^Erlang.OTP/d; "
       "s/\\(heap_size\\|stack_size\\|reductions\\): [0-9]*/\\1: N/g'")
CONFIG = '''[{calc, [{key, {a, "b"}}, {other, 1}]},
 {kernel, [{logger_level, warning},
           {logger, [{handler, default, logger_std_h,
                      #{config => #{file => "log.txt"},
                        formatter => {logger_formatter, #{template => [level, " ", msg, "\\n"]}}}}]}]}].
'''
APP = '''{application, calc, [{description, "x"}, {vsn, "1"}, {modules, [calc]}, {registered, [calc_sup]},
 {mod, {calc, [1]}}, {start_phases, []}, {env, [{key, none}]}, {applications, [kernel, stdlib]}]}.
'''
CALC = '''-module(calc).
-behaviour(application).
-behaviour(supervisor).
-behaviour(gen_server).
-compile([export_all, nowarn_export_all]).
start(Type, Args) -> io:format("start ~p ~p~n", [Type, Args]), supervisor:start_link({local, calc_sup}, ?MODULE, sup).
prep_stop(S) -> io:format("prep_stop~n"), S.
stop(_) -> io:format("stop~n").
init(sup) -> {ok, {#{intensity => 1}, [#{id => w, start => {gen_server, start_link, [{local, w}, ?MODULE, worker, []]}}]}};
init(worker) -> process_flag(trap_exit, true), {ok, 0}.
handle_call(add, _, N) -> {reply, N + 1, N + 1};
handle_call(crash, _, _) -> exit(crash).
handle_cast(_, N) -> {noreply, N}.
terminate(Why, N) -> io:format("terminate ~p ~p~n", [Why, N]).
run() ->
    ok = application:start(calc),
    io:format("~p~n", [[gen_server:call(w, add), application:get_env(calc, key), catch gen_server:call(w, crash)]]),
    timer:sleep(20),
    io:format("~p~n", [gen_server:call(w, add)]).
'''
FILES = {"sys.config": CONFIG, "calc.app": APP, "calc.erl": CALC,
         "words": "-eval 'io:format(\"~p~n\", [init:get_argument(a)])'\n# a comment\n-a b\\ c \"d e\" 'f'\n"}
WAIT = "timer:sleep(20000), halt(9)."


@pytest.mark.parametrize("words", [
    "-config sys -eval 'calc:run(), logger:warning(\"to the file\"), logger:info(\"no\"), init:stop()'",
    "-config sys -calc key '[1]' -s calc run -s init stop",
    "-args_file words -s init stop", "-init_debug -s init stop",
    "+S 1 -eval 'application:start(calc, permanent), exit(whereis(calc_sup), kill), timer:sleep(5000)'",
    "-eval 'application:ensure_all_started(calc), init:restart(), timer:sleep(10), halt(3)' -extra x",
    "-boot start_sasl -sasl sasl_error_logger tty -eval 'io:write(catch proc_lib:start(calc, no, [])), init:stop()'",
    "-emu_args -eval 'halt()' | wc -l", "-version", "-pa x y -eval 'io:write([P || P <- code:get_path(), length(P) < 3]), halt()'",
    "-code_path_choice relaxed -eval 'halt(2)'", "-root",
    "-eval 'erlang:display(erlang:process_flag(trap_exit, true)), erlang:halt(\"a slogan\")'",
    "-s erlang halt", "-run init stop 5", "-- -eval 'halt(8)' -extra -eval 'halt(4)' -- -s init stop",
    "-eval 'io:write(lists:nthtail(4, init:get_arguments())), halt()' -flag -other 1 2 3 -- plain -flag 4"])
def test_flags(beside, words):
    done = beside.check("erlc calc.erl; { timeout 20 erl -noshell %s </dev/null; echo $?; "
                        "if [ -e log.txt ]; then cat log.txt; rm log.txt; fi; }%s" % (words, SED), FILES)
    assert done["out"] != ""


@pytest.mark.parametrize("variables", [
    "ERL_FLAGS='-eval halt(3).'", "ERL_AFLAGS='-eval io:write(a).' ERL_ZFLAGS='-eval io:write(z),halt().'",
    "ERL_LIBS=$PWD/lib:$PWD", "ERL_COMPILER_OPTIONS='[bin_opt_info,{d,x}]'"])
def test_variables(beside, variables):
    command = ("mkdir -p lib/calc-1/ebin calc-2/ebin; export %s; timeout 20 erl -noshell -eval 'io:write("
               "[lists:suffix(\"calc-1/ebin\", P) || P <- code:get_path(), string:find(P, \"calc\") =/= nomatch]), "
               "io:write(compile:env_compiler_options()), halt(5).' </dev/null; echo $?" % variables)
    beside.check("{ %s; }%s" % (command, SED))


@pytest.mark.parametrize("signal, flags", [
    ("TERM", ""), ("TERM", "-eval 'os:set_signal(sigterm, ignore), io:format(\"set~n\")'"),
    ("TERM", "-s calc run"), ("INT", "+Bd"), ("INT", "+Bi"), ("HUP", ""), ("QUIT", ""), ("USR2", ""),
    ("USR1", ""), ("CHLD", ""), ("WINCH", ""), ("CONT", ""), ("PIPE", "")])
def test_signals(beside, signal, flags):
    command = ("erlc calc.erl; erl -noshell %s -eval 'io:format(\"ready~n\"), timer:sleep(1500), "
               "io:format(\"over~n\"), halt(7).' >out 2>&1 </dev/null & "
               "while ! grep -q ready out 2>/dev/null; do sleep 0.05; done; "
               "kill -%s $!; wait $!; echo $? >>out; cat out; rm out" % (flags, signal))
    beside.check("{ %s; }%s" % (command, SED), FILES)


def test_signal_handler(beside):
    source = '''-module(handler).
-behaviour(gen_event).
-compile([export_all, nowarn_export_all]).
init(_) -> {ok, []}.
handle_event(E, S) -> io:format("~p~n", [E]), [halt(6) || length(S) > 0], {ok, [E | S]}.
handle_call(_, S) -> {ok, S, S}.
run() ->
    gen_event:swap_handler(erl_signal_server, {erl_signal_handler, []}, {handler, []}),
    [os:set_signal(S, handle) || S <- [sigusr2, sighup]],
    os:cmd("kill -USR2 " ++ os:getpid()),
    timer:sleep(100),
    os:cmd("kill -HUP " ++ os:getpid()),
    timer:sleep(5000).
'''
    done = beside.check("erlc handler.erl; erl -noshell -s handler run; echo $?", {"handler.erl": source})
    assert done["out"] == "sigusr2\nsighup\n6\n"


def test_detached(beside):
    command = ("erl -detached -eval 'file:write_file(\"part\", os:getenv(\"TZ\")), "
               "file:rename(\"part\", \"done\"), halt()'; echo $?; "
               "for i in 1 2 3 4 5 6 7 8 9 0; do [ -e done ] && break; sleep 0.3; done")
    done = beside.check(command)
    assert done["files"] == {"done": "UTC"}


def test_much_input(beside):
    lines = "".join("line %d with some text\n" % n for n in range(3000))
    command = ("erl -noshell -eval 'F = fun F(N) -> case io:get_line(\"\") of eof -> N; L -> F(N + length(L)) end "
               "end, io:format(\"~p~n\", [F(0)]), halt().'; "
               "erl -noshell -eval 'io:setopts([binary, {encoding, latin1}]), F = fun F(N) -> case "
               "file:read(standard_io, 4096) of eof -> N; {ok, B} -> F(N + size(B)) end end, "
               "io:format(\"~p~n\", [F(0)]), halt().' <big", )
    done = beside.check(command[0], {"big": lines}, lines)
    assert done["out"] == "%d\n%d\n" % (len(lines), len(lines))
