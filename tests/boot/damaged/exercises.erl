%% Calls that use much of a module: [{Function, Arguments}].
-module(exercises).
-export([of_module/1]).

of_module(dict) ->
    D = dict:from_list([{I, I} || I <- lists:seq(1, 100)]),
    [{from_list, [[{a, 1}, {b, 2}, {1.5, x}]]}, {store, [k, v, D]}, {erase, [50, D]},
     {fold, [fun(_, V, A) -> V + A end, 0, D]}, {append, [z, 1, dict:new()]},
     {to_list, [D]}, {filter, [fun(K, _) -> K > 50 end, D]}, {find, [7, D]}, {size, [D]},
     {merge, [fun(_, A, B) -> A + B end, D, D]}, {update_counter, [7, 1, D]},
     {map, [fun(_, V) -> V * 2 end, D]}, {fetch_keys, [D]}, {take, [9, D]}];
of_module(array) ->
    A = array:from_list(lists:seq(1, 120)),
    [{from_list, [lists:seq(1, 30)]}, {set, [119, x, A]}, {set, [500, x, A]}, {get, [77, A]},
     {to_list, [A]}, {resize, [20, A]}, {relax, [A]}, {fix, [A]}, {reset, [3, A]},
     {map, [fun(_, V) -> [V] end, A]}, {foldl, [fun(_, V, S) -> V + S end, 0, A]},
     {foldr, [fun(_, V, S) -> V + S end, 0, A]}, {sparse_to_orddict, [A]}, {size, [A]},
     {to_orddict, [A]}, {from_orddict, [[{1, a}, {30, b}]]}, {new, [[{size, 10}, {default, 0}]]}];
of_module(base64) ->
    Text = binary:copy(<<"Hello, world">>, 9),
    [{encode, [Text]}, {decode, [base64:encode(Text)]}, {encode, [binary_to_list(Text)]},
     {decode, [base64:encode_to_string(Text)]}, {mime_decode, [<<"SGVs bG8=\n">>]},
     {mime_decode_to_string, ["SGVs\nbG8="]}, {decode_to_string, [<<"SGVsbG8=">>]},
     {encode_to_string, ["abc"]}, {decode, [<<"SGV sbG8=">>]}];
of_module(calendar) ->
    T = {{2024, 2, 29}, {13, 14, 15}},
    [{datetime_to_gregorian_seconds, [T]}, {gregorian_seconds_to_datetime, [63876345255]},
     {day_of_the_week, [2024, 2, 29]}, {iso_week_number, [{2024, 12, 30}]},
     {last_day_of_the_month, [2024, 2]}, {rfc3339_to_system_time, ["2024-02-29T13:14:15.5+01:00"]},
     {system_time_to_rfc3339, [1709212455, [{offset, "Z"}]]}, {valid_date, [{2023, 2, 29}]},
     {seconds_to_daystime, [1000000]}, {time_difference, [T, T]}, {is_leap_year, [1900]},
     {universal_time_to_local_time, [T]}, {local_time_to_universal_time_dst, [T]}];
of_module(io_lib_fread) ->
    [{fread, ["~d ~s ~f ~c ~a", "12 abc 1.5 x foo"]}, {fread, [[], "1 2 3", "~d ~d ~d"]},
     {fread, ["~2d~3s~#", "12abc16#ff"]}, {fread, ["~u ~x", "99 0ff"]}, {fread, ["~l~n", "x"]}];
of_module(sofs) ->
    R = sofs:relation([{a, 1}, {b, 2}, {c, 3}]),
    [{relation, [[{1, a}, {2, b}]]}, {composite, [R, sofs:relation([{1, x}, {2, y}])]},
     {union, [R, R]}, {converse, [R]}, {image, [R, sofs:set([a, b])]}, {to_external, [R]},
     {domain, [R]}, {family, [[{a, [1, 2]}, {b, []}]]}, {strict_relation, [R]}, {product, [R, R]},
     {set, [[1, 2, 3]]}, {is_subset, [R, R]}, {partition, [sofs:set([sofs:set([1])])]},
     {relation_to_family, [R]}, {restriction, [R, sofs:set([a])]}, {projection, [1, R]}];
of_module(digraph_utils) ->
    [{topsort, [graph()]}, {components, [graph()]}, {strong_components, [graph()]},
     {preorder, [graph()]}, {postorder, [graph()]}, {reachable, [[1], graph()]},
     {is_acyclic, [graph()]}, {condensation, [graph()]}, {subgraph, [graph(), [1, 2]]}];
of_module(digraph) ->
    G = graph(),
    [{new, []}, {add_vertex, [G, x]}, {add_edge, [G, 1, 2]}, {vertices, [G]}, {edges, [G]},
     {get_path, [G, 1, 9]}, {get_cycle, [G, 1]}, {del_vertex, [G, 3]}, {out_neighbours, [G, 1]},
     {in_degree, [G, 2]}, {info, [G]}, {get_short_path, [G, 1, 8]}];
of_module(math) ->
    [{F, [X]} || F <- [sin, cos, sqrt, exp, log, floor, ceil], X <- [0.5, 3, 1 bsl 70]];
of_module(random) ->
    [{seed0, []}, {uniform, []}, {uniform, [10]}, {uniform_s, [{1, 2, 3}]}, {seed, [1, 2, 3]}];
of_module(edlin_expand) ->
    [{expand, [lists:reverse("lists:re")]}, {expand, [lists:reverse("math:")]}, {expand, [[]]},
     {format_matches, [[{"abc", 1}, {"abd", 2}]]}];
of_module(erl_posix_msg) -> [{message, [E]} || E <- [enoent, eacces, foo, ewouldblock, exdev]];
of_module(ms_transform) ->
    [{transform_from_shell, [dbg, [], []]}, {format_error, [7]}];
of_module(inet_dns) ->
    Query = <<1:16, 1:8, 0:8, 1:16, 0:48, 3, "www", 4, "test", 0, 1:16, 1:16>>,
    Answer = <<1:16, 129:8, 128:8, 1:16, 1:16, 0:32, 3, "www", 4, "test", 0, 1:16, 1:16,
               192, 12, 1:16, 1:16, 60:32, 4:16, 1, 2, 3, 4>>,
    {ok, Message} = inet_dns:decode(Answer),
    [{decode, [Query]}, {decode, [Answer]}, {encode, [Message]}, {msg, [Message]},
     {record_type, [Message]}, {encode, [element(2, inet_dns:decode(Query))]}];
of_module('Elixir.List') ->
    L = [3, 1, 2, 1],
    [{flatten, [[1, [2, [3]]]]}, {delete_at, [L, 1]}, {insert_at, [L, -1, x]}, {duplicate, [a, 3]},
     {foldl, [L, 0, fun(A, B) -> A + B end]}, {keystore, [[{a, 1}], b, 0, {b, 2}]},
     {myers_difference, [L, [1, 2, 3]]}, {to_integer, ["12"]}, {to_string, ["abc"]},
     {'starts_with?', [L, [3]]}, {update_at, [L, 0, fun(X) -> X end]}, {zip, [[L, L]]},
     {wrap, [nil]}, {pop_at, [L, 2]}, {'ascii_printable?', ["abc"]}, {first, [L]}, {last, [L]},
     {to_charlist, [[1, [2]]]}, {'improper?', [[1 | 2]]}, {keysort, [[{2, a}, {1, b}], 0]}];
of_module('Elixir.Keyword') ->
    K = [{a, 1}, {b, 2}, {a, 3}],
    [{get, [K, b]}, {put, [K, c, 4]}, {delete, [K, a]}, {merge, [K, [{b, 9}]]}, {new, [K]},
     {'keyword?', [K]}, {update, [K, a, 0, fun(X) -> X + 1 end]}, {split, [K, [a]]},
     {validate, [K, [a, b]]}, {'validate!', [K, [a, {b, 1}]]}, {take, [K, [b]]}, {pop, [K, a]},
     {get_and_update, [K, a, fun(X) -> {X, 7} end]}, {'equal?', [K, K]}, {to_list, [K]}];
of_module('Elixir.Map') ->
    M = #{a => 1, b => 2},
    [{get, [M, a]}, {put, [M, c, 3]}, {new, [[{a, 1}], fun(X) -> X end]}, {split, [M, [a]]},
     {update, [M, a, 0, fun(X) -> X + 1 end]}, {merge, [M, M, fun(_, A, B) -> A + B end]},
     {filter, [M, fun({_, V}) -> V > 1 end]}, {drop, [M, [a]]}, {take, [M, [a]]},
     {get_and_update, [M, a, fun(X) -> {X, 7} end]}, {from_struct, [#{'__struct__' => x}]}];
of_module('Elixir.Integer') ->
    [{digits, [1234, 10]}, {undigits, [[1, 2, 3], 10]}, {parse, [<<"12abc">>, 10]}, {pow, [3, 20]},
     {gcd, [12, 18]}, {mod, [-5, 3]}, {floor_div, [-5, 3]}, {to_string, [255, 16]},
     {extended_gcd, [240, 46]}, {to_charlist, [12]}];
of_module('Elixir.Float') ->
    [{round, [1.23456, 2]}, {ceil, [1.23456, 2]}, {floor, [-1.23456, 3]}, {parse, [<<"1.5e3x">>]},
     {to_string, [1.5]}, {ratio, [0.75]}, {ceil, [7.0]}, {pow, [2.0, 3]}, {round, [5.0e-324, 15]}];
of_module('Elixir.URI') ->
    Uri = <<"https://user@example.com:8042/a/b?x=1&y=%20z#frag">>,
    [{parse, [Uri]}, {encode, [<<"a b&c">>]}, {decode_query, [<<"a=1&b=%20">>]}, {new, [Uri]},
     {decode, [<<"a%20b">>]}, {encode_query, [[{a, 1}, {b, <<"x y">>}]]}, {merge, [Uri, <<"../c">>]},
     {to_string, ['Elixir.URI':parse(Uri)]}, {decode_www_form, [<<"a+b">>]}];
of_module('Elixir.Version') ->
    [{parse, [<<"1.2.3-rc.1+b5">>]}, {compare, [<<"1.2.3">>, <<"1.10.0">>]},
     {'match?', [<<"1.2.3">>, <<"~> 1.2 or >= 3.0.0">>]}, {parse_requirement, [<<"== 1.0.0">>]},
     {'match?', [<<"1.2.3-dev">>, <<"> 1.0.0">>, [{allow_pre, false}]]}];
of_module('Elixir.MapSet') ->
    S = 'Elixir.MapSet':new([1, 2, 3]),
    [{new, [[1, 2]]}, {put, [S, 4]}, {union, [S, S]}, {difference, [S, S]}, {'member?', [S, 1]},
     {'subset?', [S, S]}, {intersection, [S, S]}, {filter, [S, fun(X) -> X > 1 end]},
     {to_list, [S]}, {'disjoint?', [S, S]}, {symmetric_difference, [S, S]}];
of_module('Elixir.Date') ->
    D = 'Elixir.Date':'new!'(2024, 2, 29),
    [{new, [2024, 2, 30]}, {add, [D, 400]}, {diff, [D, D]}, {to_iso8601, [D]}, {from_iso8601, [<<"2024-02-29">>]},
     {day_of_week, [D]}, {beginning_of_week, [D]}, {end_of_month, [D]}, {compare, [D, D]},
     {range, [D, D]}, {to_string, [D]}, {day_of_year, [D]}, {'leap_year?', [D]}];
of_module('Elixir.OptionParser') ->
    [{parse, [[<<"--verbose">>, <<"-n">>, <<"5">>, <<"x">>], [{strict, [{verbose, boolean}, {number, integer}]},
                                                        {aliases, [{n, number}]}]]},
     {split, [<<"a \"b c\" d\\ e">>]}, {to_argv, [[{a, true}, {b, 1}]]}];
of_module('Elixir.Regex') ->
    R = try element(2, 'Elixir.Regex':compile(<<"(?<n>a+)b">>)) catch _:_ -> x end,
    [{compile, [<<"a(b">>]}, {run, [R, <<"xaab">>]}, {scan, [R, <<"abaab">>]}, {replace, [R, <<"aab">>, <<"\\1-">>]},
     {split, [R, <<"1ab2">>]}, {named_captures, [R, <<"aab">>]}, {escape, [<<"a.b">>]}];
of_module('Elixir.Inspect.Algebra') ->
    M = 'Elixir.Inspect.Algebra',
    [{concat, [<<"a">>, <<"b">>]}, {format, [M:nest(M:glue(<<"aaaa">>, <<"bbbb">>), 2), 5]},
     {to_doc, [[1, {a, <<"b">>}], 'Elixir.Inspect.Opts':'__struct__'()]}, {fold_doc, [[a], fun(A, _) -> A end]}];
of_module('Elixir.Tuple') ->
    [{insert_at, [{a, b}, 1, x]}, {append, [{}, a]}, {product, [{1, 2, 3}]}, {duplicate, [a, 3]}];
of_module('Elixir.Range') ->
    R = 'Elixir.Range':new(1, 10, 2),
    [{new, [1, 5]}, {size, [R]}, {'disjoint?', [R, R]}, {shift, [R, 2]}];
of_module('Elixir.Access') ->
    [{get, [#{a => 1}, a]}, {fetch, [[{a, 1}], a]}, {get_and_update, [#{a => 1}, a, fun(X) -> {X, 2} end]},
     {key, [a]}, {at, [0]}, {pop, [#{a => 1}, a]}];
of_module(_) -> [].

graph() ->
    G = digraph:new(),
    [digraph:add_vertex(G, I) || I <- lists:seq(1, 10)],
    [digraph:add_edge(G, I, J) || I <- lists:seq(1, 10), J <- [I + 1, I * 2], J < 11],
    digraph:add_edge(G, 5, 1),
    G.
