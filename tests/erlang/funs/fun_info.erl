%% fun_info: what is the same on every machine.
-module(fun_info).
-export([main/0]).

main() ->
    A = probe:id(1), B = probe:id(b),
    F = fun(X) -> {X, A, B} end,
    G = fun main/0,
    [probe:line("~w ~w", [I, erlang:fun_info(F, I)]) || I <- [arity, name, module, type, env, new_index, index, uniq]],
    [probe:line("~w ~w", [I, erlang:fun_info(G, I)]) || I <- [arity, name, module, type, env]],
    [probe:line("~w ~w", [I, erlang:fun_info(fun lists:map/2, I)]) || I <- [arity, name, module, type, env]],
    probe:line(lists:sort([K || {K, _} <- erlang:fun_info(F)])),
    probe:line([byte_size(element(2, erlang:fun_info(F, new_uniq))), erlang:fun_to_list(fun lists:map/2), erlang:fun_info(F, arity)]),
    probe:calls([{erlang, fun_info, [x]}, {erlang, fun_info, [x, arity]}, {erlang, fun_info, [fun lists:map/2, nosuch]}, {erlang, fun_to_list, [x]}, {erlang, is_function, [x, -1]}, {erlang, is_function, [x, a]}]),
    probe:line([erlang:fun_info(F, name), io_lib:format("~p", [F])]).
