%% A scanner of XML over lists of characters, and its opposite.
-module(b_xmlscan).
-export([n/1, run/1]).
n(std) -> 1214;
n(small) -> 1.
run(N) ->
    X = "<doc id=\"1\">" ++
            lists:append(["<item n=\"" ++
                              integer_to_list(I) ++
                                  "\" k='v'><name>Name &amp; co " ++
                                      integer_to_list(I) ++ "</name><e/></item>\n"
                          || I <- lists:seq(1, 30)])
                ++ "</doc>",
    rep(N,
        fun (I) ->
                {[D], []} = kids("<r a=\"" ++ integer_to_list(I) ++ "\">" ++ X ++ "</r>", []),
                {cnt(D), length(lists:flatten(ser(D)))}
        end).
kids([$<, $/ | _] = S, A) -> {lists:reverse(A), S};
kids([$< | S], A) ->
    {E, R} = elem(S),
    kids(R, [E | A]);
kids([], A) -> {lists:reverse(A), []};
kids(S, A) ->
    {T, R} = text(S, []),
    kids(R, [{text, T} | A]).
text([$&, $a, $m, $p, $; | R], A) -> text(R, [$& | A]);
text([$< | _] = S, A) -> {lists:reverse(A), S};
text([C | R], A) -> text(R, [C | A]);
text([], A) -> {lists:reverse(A), []}.
elem(S) ->
    {N, R} = name(S, []),
    {At, R2} = attrs(R, []),
    case R2 of
        "/>" ++ R3 -> {{N, At, []}, R3};
        [$> | R3] ->
            {K, "</" ++ R4} = kids(R3, []),
            {N, [$> | R5]} = name(R4, []),
            {{N, At, K}, R5}
    end.
name([C | R], A) when C >= $a, C =< $z -> name(R, [C | A]);
name(R, A) -> {list_to_atom(lists:reverse(A)), R}.
attrs([$\s | R], A) -> attrs(R, A);
attrs([C | _] = S, A) when C >= $a, C =< $z ->
    {N, [$=, Q | R]} = name(S, []),
    {V, [Q | R2]} = lists:splitwith(fun (X) -> X =/= Q end, R),
    attrs(R2, [{N, V} | A]);
attrs(R, A) -> {lists:reverse(A), R}.
cnt({_, A, K}) -> length(A) + lists:sum([cnt(X) || X <- K]) + 1;
cnt({text, T}) -> length(T).
ser({text, T}) ->
    [case C of
         $& -> "&amp;";
         $< -> "&lt;";
         _ -> C
     end
     || C <- T];
ser({N, A, []}) ->
    [$<, atom_to_list(N), [[$\s, atom_to_list(K), "=\"", V, $"] || {K, V} <- A], "/>"];
ser({N, A, K}) ->
    [$<,
     atom_to_list(N),
     [[$\s, atom_to_list(P), "=\"", V, $"] || {P, V} <- A],
     $>,
     [ser(X) || X <- K],
     "</",
     atom_to_list(N),
     $>].
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
