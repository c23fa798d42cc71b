%% Runs one case; what it did is the reason with which the process ends.
-module(harness).
-export([run/2, print/2, id/1]).

run(Module, Case) ->
    Pid = self(),
    try Module:Case() of
        Value -> exit({value, hide(Pid, Value)})
    catch
        Class:Reason:Stack -> exit({Class, Reason, Stack})
    end.

%% The own pid in a result would differ from run to run.
hide(Pid, Pid) -> self;
hide(_, Value) -> Value.

%% For stock: the results, each with a line behind it.
print(Module, Cases) ->
    lists:foreach(
      fun(Case) ->
              {Pid, Ref} = spawn_monitor(?MODULE, run, [Module, Case]),
              receive {'DOWN', Ref, process, Pid, Result} -> erlang:display(Result) end,
              erlang:display('----')
      end, Cases).

%% A value of which the compiler knows nothing.
id(X) -> X.
