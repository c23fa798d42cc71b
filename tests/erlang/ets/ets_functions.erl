%% fun2ms-like specs, tab2file, foldl, to_dets-free helpers of ets.
-module(ets_functions).
-export([main/0]).

-include_lib("stdlib/include/ms_transform.hrl").

main() ->
    T = ets:new(t, [ordered_set, named_table]), ets:insert(T, [{I, I rem 3, <<I>>} || I <- lists:seq(1, 6)]),
    Ms = ets:fun2ms(fun({A, B, _}) when A > 2, B =/= 0 -> {B, A} end), probe:line([Ms, ets:select(T, Ms)]),
    ok = ets:tab2file(T, "t.tab"), ets:delete(T), {ok, T2} = ets:file2tab("t.tab"), probe:line([T2, ets:tab2list(T2)]),
    {ok, Info} = ets:tabfile_info("t.tab"), probe:line([proplists:get_value(K, Info) || K <- [name, type, size, keypos]]),
    probe:line(ets:file2tab("nofile")).
