%% ~p breaks lines of large terms and lines up.
-module(str_pretty).
-export([main/0]).

main() ->
    Term = [{person, [{name, "Joe"}, {age, 42}, {hobbies, ["chess", "walking", "reading of long books"]}]}, #{key => {a, deep, [structure, <<"with binary">>]}, "other" => lists:seq(1, 40)}],
    io:format("~p~n", [Term]), io:format("~20p~n", [Term]), io:format("~100.4p~n", [Term]),
    io:format("~p~n", [{lists:duplicate(30, abcdef), binary:copy(<<"xyz">>, 50)}]),
    io:format("~p~n", [list_to_tuple(lists:seq(1000, 1040))]),
    io:format("~p~n", ["a long string that is broken over several lines because it does not fit into eighty characters, does it"]),
    io:format("~p~n", [[<<1, 2, 3>>, <<"text">>, <<1:3>>, <<>>, [], {}, #{}]]), io:format("~P~n", [Term, 10]),
    io:format("~s~n", [io_lib:print(Term, 5, 60, 3)]), io:format("~p~n", [maps:from_list([{I, {I, I}} || I <- lists:seq(1, 30)])]).
