%% Powers, factorials and Fibonacci numbers beyond any machine word.
-module(int_big_pow).
-export([main/0]).

main() ->
    probe:line(fact(50)),
    probe:line(pow(3, 200)),
    probe:line(pow(-7, 91)),
    probe:line(fib(300, 0, 1)),
    probe:line(erlang:phash2(fact(500))),
    probe:line(length(integer_to_list(fact(300)))),
    probe:line(fact(40) div fact(38)).

fact(0) -> 1;
fact(N) -> N * fact(N - 1).

pow(_, 0) -> 1;
pow(B, N) when N rem 2 =:= 0 -> pow(B * B, N div 2);
pow(B, N) -> B * pow(B, N - 1).

fib(0, A, _) -> A;
fib(N, A, B) -> fib(N - 1, B, A + B).
