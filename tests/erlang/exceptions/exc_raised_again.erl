%% erlang:raise/3 with the stack trace that was just caught: a function no clause of which
%% matched has no place any more, all others have.
-module(exc_raised_again).
-export([main/0]).

main() ->
    Raisers = [fun only/1, fun element_of/1, fun matched/1, fun error_of/1, fun with_args/1,
               fun thrown/1, fun native_last/1, fun called/1, fun applied/1, fun missing/1,
               fun listed/1],
    [show(again(Class, Raise)) || Raise <- Raisers, Class <- [same, error, exit, throw]],
    [show(twice(Raise)) || Raise <- Raisers],
    [show(cleaned(Raise, exit)) || Raise <- Raisers],
    [show(kept(Raise)) || Raise <- Raisers].

only(a) -> ok.
element_of(X) -> {element(3, X)}.
matched(X) -> a = X.
error_of(X) -> {error(X)}.
with_args(X) -> {error(X, [X, X])}.
thrown(X) -> {throw(X)}.
native_last(X) -> binary_to_list(X).
called(X) -> (fun(b) -> ok end)(X).
applied(X) -> apply(?MODULE, only, [X]).
missing(X) -> no_module:no_function(X).
listed(X) -> lists:foldl(X, a, b).

again(same, Raise) -> fun() -> try Raise({1, 2}) catch C:R:S -> erlang:raise(C, R, S) end end;
again(Class, Raise) -> fun() -> try Raise({1, 2}) catch _:R:S -> erlang:raise(Class, R, S) end end.

twice(Raise) -> fun() -> try (again(exit, Raise))() catch _:R:S -> erlang:raise(error, R, S) end end.

%% `after` raises once more what is raised again.
cleaned(Raise, Class) -> fun() -> try (again(Class, Raise))() after done end end.

%% Here the trace is made a list before it is raised again.
kept(Raise) ->
    fun() ->
        try Raise({1, 2})
        catch C:R:S -> put(trace, S), erlang:raise(C, R, S)
        end
    end.

show(F) ->
    try F()
    catch C:R:S -> io:format("~w ~p~n  ~p~n", [C, R, hd(S)])
    end.
