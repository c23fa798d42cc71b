%% The loops whose traces test_traces.py looks at; each function runs one, N times.
-module(loops).
-export([main/0, all/3, answer/0, serve/0, refuse/1, across/2]).

-record(five, {a, b, c, d, n = 0}).
-record(eleven, {a, b, c, d, e, f, g, h, sum = 0, j, n = 0}).

main() ->
    Results = all(10000, spawn(fun answer/0), spawn(fun serve/0)),
    io:format("~w~n", [Results]),
    halt().

%% all(N, a process that runs answer/0, one that runs serve/0)
all(N, Answer, Serve) ->
    Record = steps(N, #five{a = Answer}),
    BigRecord = big_steps(N, #eleven{a = Answer}),
    post(N, self()),
    {sum(N, 0),
     halved(N, 0),
     hashed(N, 0),
     means(N, 1.0),
     length(mapped(lists:seq(1, N))),
     folded(lists:seq(1, N)),
     Record#five.n,
     BigRecord#eleven.n + BigRecord#eleven.sum,
     take(N, 0),
     ask(N, Answer, 0),
     crowded(N, Serve),
     refused(N, 0),
     unwound(N, 0),
     across(N, 0),
     leaves(grown(8 + N div 1250)),
     [counted(N) || _ <- "fun calls"],
     sought(N div 10, 0),
     turns(N, #{count => 0, step => 2, name => Answer}),
     entries(N, 0)}.

%% Numbers

sum(0, Sum) -> Sum;
sum(N, Sum) -> sum(N - 1, Sum + N band 7).

halved(0, Sum) -> Sum;
halved(N, Sum) -> halved(N - 1, Sum + N rem 8 - N div 4).

hashed(0, H) -> H;
hashed(N, H) -> hashed(N - 1, (H * 31 + N) band 16#fffffff).

means(0, X) -> X;
means(N, X) -> means(N - 1, X * 0.5 + X / 4.0 + 1.0).

%% Higher-order functions

mapped(List) -> lists:map(fun(X) -> X band 3 end, List).

folded(List) -> lists:foldl(fun(X, Sum) -> X band 5 + Sum end, 0, List).

%% Records: tuples of 6 and of 12 elements

steps(0, R) -> R;
steps(N, R) -> steps(N - 1, R#five{n = R#five.n + 1}).

big_steps(0, R) -> R;
big_steps(N, R) -> big_steps(N - 1, R#eleven{n = R#eleven.n + 1, sum = R#eleven.sum + N}).

%% Messages: those that are there already, the ones of another process, and
%% answers to calls while other messages lie in front

post(0, _) -> ok;
post(N, Pid) -> Pid ! {tick, N}, post(N - 1, Pid).

take(0, Sum) -> Sum;
take(N, Sum) -> receive {tick, X} -> take(N - 1, Sum + X) end.

answer() -> receive {ping, From, X} -> From ! {pong, X + 1}, answer() end.

ask(0, _, Sum) -> Sum;
ask(N, Pid, Sum) ->
    Pid ! {ping, self(), N},
    receive {pong, X} -> ask(N - 1, Pid, Sum + X) end.

crowded(N, Pid) ->
    post(5, self()),
    Sum = request(N, Pid, 0),
    take(5, Sum).

serve() -> receive {From, Ref, X} -> From ! {Ref, X + 1}, serve() end.

request(0, _, Sum) -> Sum;
request(N, Pid, Sum) ->
    Ref = make_ref(),
    Pid ! {self(), Ref, N},
    receive {Ref, X} -> request(N - 1, Pid, Sum + X) end.

%% Exceptions: the compiler knows of deny/1 that nobody asks for the stack trace,
%% of refuse/1, which is exported, it does not

refused(0, Sum) -> Sum;
refused(N, Sum) ->
    X = try refuse(N) catch throw:{no, Y} -> Y end,
    refused(N - 1, Sum + X).

refuse(N) when N < 0 -> N;
refuse(N) -> throw({no, N}).

unwound(0, Sum) -> Sum;
unwound(N, Sum) ->
    X = try 1 + deny(N) catch throw:{no, Y} -> Y end,
    unwound(N - 1, Sum + X).

deny(N) when N < 0 -> N;
deny(N) -> throw({no, N}).

%% A loop through two modules, one through a fun, one over the messages that do not match

across(0, Sum) -> Sum;
across(N, Sum) -> loops_beside:across(N - 1, Sum + N band 7).

counted(N) ->
    Count = fun(_, 0, Sum) -> Sum; (Self, K, Sum) -> Self(Self, K - 1, Sum + K band 7) end,
    Count(Count, N, 0).

sought(0, Sum) -> Sum;
sought(N, Sum) ->
    post(50, self()),
    self() ! {sought, N},
    X = receive {sought, Y} -> Y end,
    sought(N - 1, take(50, Sum + X)).

%% Recursion that branches: half of the calls return at once

grown(0) -> {};
grown(Depth) -> {grown(Depth - 1), grown(Depth - 1)}.

leaves({}) -> 1;
leaves({L, R}) -> leaves(L) + leaves(R).

%% Maps with known keys

turns(0, #{count := C}) -> C;
turns(N, M = #{count := C, step := S}) -> turns(N - 1, M#{count := C + S}).

entries(0, Sum) -> Sum;
entries(N, Sum) ->
    #{value := X, key := Y} = entry(N, Sum),
    entries(N - 1, X + Y band 3).

entry(N, X) -> #{key => N, value => X}.
