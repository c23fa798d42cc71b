%% External funs, local ones by name, comparison and printing.
-module(fun_external).
-export([main/0]).

main() ->
    F = fun lists:reverse/1,
    G = fun double/1,
    probe:line([F([1, 2]), G(4), lists:map(G, [1, 2]), fun probe:id/1 =:= fun probe:id/1, F == fun lists:reverse/2]),
    {M, N, A} = probe:id({erlang, length, 1}),
    H = fun M:N/A,
    probe:line([H([a, b]), H, F, is_function(H, 1)]),
    probe:line([fun erlang:'+'/2, fun nosuch:function/3]),
    probe:show("undefined", fun() -> (fun nosuch:function/0)() end),
    probe:line(erlang:fun_info(F)),
    probe:show("make_fun", fun() -> erlang:make_fun(lists, sort, 1) end),
    probe:show("make_fun bad", fun() -> erlang:make_fun(lists, sort, 256) end),
    probe:show("make_fun bad 2", fun() -> erlang:make_fun("x", sort, 1) end).

double(X) -> X * 2.
