%% rand with seeds: every algorithm, several functions.
-module(std_rand).
-export([main/0]).

main() ->
    [begin
         S0 = rand:seed_s(Alg, {1, 2, 3}),
         {L, S1} = lists:mapfoldl(fun(N, S) -> rand:uniform_s(N, S) end, S0, [10, 100, 1000000, 1 bsl 40, 1 bsl 58, 1 bsl 64, 1 bsl 70]),
         {F, S2} = rand:uniform_s(S1), {N, S3} = rand:normal_s(S2), {B, _} = rand:bytes_s(5, S3),
         probe:line("~w ~w ~w ~.8f ~w", [Alg, L, F, N, B])
     end || Alg <- [exsss, exrop, exs1024s, exsp, exro928ss, exs64, exsplus, exs1024, dummy]],
    rand:seed(exsss, 42), probe:line([rand:uniform(100) || _ <- lists:seq(1, 10)]), probe:line(rand:uniform()), probe:line(rand:uniform_real()),
    {X, _} = rand:uniform_s(1000, rand:jump(rand:seed_s(exsss, 7))), probe:line(X),
    probe:line([rand:mwc59(1), rand:splitmix64_next(5)]).
