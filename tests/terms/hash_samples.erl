%% Writes hash_samples.txt with stock Erlang/OTP 25: run it by
%%   erlc hash_samples.erl && erl -noshell -s hash_samples main
%% Per line: the external format of a term, phash2 and phash in the range 2**32.
-module(hash_samples).
-export([main/0]).

terms() ->
    X = {env, [1, 2]},
    numbers() ++ atoms() ++ compounds() ++
    [fun lists:map/2, fun erlang:abs/1, fun() -> ok end, fun(A, B) -> {A, B, X} end,
     {fun(A) -> [A | X] end, 1}, [fun lists:map/2, x], begin Y = fun() -> X end, fun() -> {Y, a, X} end end,
     list_to_pid("<0.5.0>"), list_to_pid("<0.77.3>"), list_to_pid("<0.32767.0>"), {list_to_pid("<0.7000.8191>"), a},
     list_to_port("#Port<0.5>"), list_to_port("#Port<0.268435455>"),
     list_to_ref("#Ref<0.1.2.3>"), [list_to_ref("#Ref<0.1.2.262143>")],
     binary_to_term(<<131, 88, 119, 3, "a@b", 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12>>),
     binary_to_term(<<131, 120, 119, 3, "a@b", 0, 0, 0, 1, 5, 6, 7, 8, 9, 10, 11, 12>>),
     binary_to_term(<<131, 89, 119, 3, "a@b", 5, 6, 7, 8, 9, 10, 11, 12>>),
     binary_to_term(<<131, 90, 3:16, 119, 3, "a@b", 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20>>)].

numbers() ->
    Whole = lists:flatten([[N, -N] || S <- [0, 1, 7, 8, 26, 27, 28, 31, 32, 33, 58, 59, 60, 62, 63, 64, 65, 95, 96, 127, 128, 129, 190, 300, 1000],
                                      N <- [(1 bsl S) - 1, 1 bsl S, (1 bsl S) + 1, (1 bsl S) + 12345]]),
    Whole ++ [[N] || N <- Whole] ++ [{a, N} || N <- Whole] ++
        [0.0, -0.0, 1.0, -1.0, 1.5, 1.0e300, -1.0e-300, 4.9e-324, 123456789.125, {1.5}, [0.0 | 1.5]].

atoms() ->
    As = [a, '', 'hej hopp', list_to_atom([229, 228, 246]), list_to_atom([1024, 66]), list_to_atom([16#10ffff, $x, 255, 128]),
          list_to_atom(lists:duplicate(255, $x)), list_to_atom(lists:duplicate(130, 1000))],
    As ++ [{A, A} || A <- As] ++ [[A] || A <- As].

compounds() ->
    [[], "a", "ab", "abc", "abcd", "abcde", "abcdefghi", [1, 2, 256], [1 | 2], [a | b], [255, 256, 1, 2, 3], lists:seq(1, 300),
     [a | lists:duplicate(3, "xy")], [[[]], [[1]]], [[1, 2] | "tail"], [[] | <<>>], [1, 2, 3, 4, a], [-1, 5], [{}], ["ab", []],
     {}, {1}, {[], []}, list_to_tuple(lists:seq(1, 12)), {{{}}}, {a, {b, [c, {d}]}, e}, {<<"x">>, "x", x},
     <<5:3>>, <<1, 2, 3:5>>, <<0:1>>, {<<5:3>>, <<0:15>>}, binary:copy(<<"xyz">>, 1000),
     #{}, #{a => 1}, #{1 => a, 1.0 => b, x => #{y => z}}, #{"k" => [1, 2]}, [#{a => 1}, #{b => 2}], {#{}, #{{} => []}},
     #{#{a => b} => #{c => #{d => e}}},
     maps:from_list([{I, I * I} || I <- lists:seq(1, 32)]), maps:from_list([{I, {I}} || I <- lists:seq(1, 33)]),
     maps:from_list([{{I}, #{I => x}} || I <- lists:seq(1, 100)])] ++
    [binary:part(<<"the quick brown fox jumps">>, 0, N) || N <- lists:seq(0, 25)] ++
    [[B, a] || B <- [<<>>, <<"abc">>, <<255, 254, 253>>, <<"the quick brown fox">>]].

main() ->
    {ok, F} = file:open("hash_samples.txt", [write]),
    [io:format(F, "~s ~w ~w~n", [[io_lib:format("~2.16.0b", [B]) || <<B>> <= term_to_binary(T)],
                                 erlang:phash2(T, 1 bsl 32), erlang:phash(T, 1 bsl 32)]) || T <- terms()],
    file:close(F),
    halt().
