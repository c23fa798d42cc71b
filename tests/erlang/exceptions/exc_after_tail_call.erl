%% case_clause behind a tail call: it has no line of its own, and stock forgets that of some
%% tail calls.
-module(exc_after_tail_call).
-export([main/0, id/1, two/2]).

main() ->
    [show(F, X) || F <- [fun constant/1, fun local/1, fun native/1, fun swapped/1, fun kept/1,
                         fun neighbours/1, fun handed_on/1, fun joined/1, fun only/1,
                         fun module_only/1, fun nothing_moved/1], X <- [other, true]].

show(F, X) ->
    try F(X) of Y -> io:format("~p~n", [Y])
    catch C:R:S -> io:format("~p ~p ~p~n", [C, R, [{N, A, L} || {M, N, A, L} <- S, M =:= ?MODULE]])
    end.

id(X) -> X.
two(A, B) -> {A, B}.
own(X) -> [X].
own(X, Y) -> [X, Y].
own(X, Y, Z) -> [X, Y, Z].

constant(X) ->
    id(a),
    Y = ?MODULE:id(X),
    ?MODULE:id(
      case Y of
          true -> "constant";
          false -> "constant"
      end).

local(X) ->
    Y = ?MODULE:id(X),
    own(
      case Y of
          true -> "local";
          false -> "local"
      end).

native(X) ->
    Y = ?MODULE:id(X),
    atom_to_list(
      case Y of
          true -> native;
          false -> native
      end).

swapped(X) ->
    A = ?MODULE:id(a),
    Y = ?MODULE:id(X),
    ?MODULE:two(
      case Y of
          true -> A;
          false -> A
      end, Y).

kept(X) ->
    A = ?MODULE:id(a),
    Y = ?MODULE:id(X),
    own(case Y of
            true -> A;
            false -> A
        end,
        Y).

neighbours(X) ->
    A = ?MODULE:id(a),
    B = ?MODULE:id(b),
    C = ?MODULE:id(c),
    case ?MODULE:id(X) of
        Y when Y; not Y ->
            own(B,
                C, A);
        Y ->
            own(case Y of true -> B; false -> B end,
                C, A)
    end.

handed_on(X) ->
    A = ?MODULE:id(a),
    Y = ?MODULE:id(X),
    ?MODULE:two(case Y of
                    true -> A;
                    false -> A
                end,
                A).

joined(X) ->
    Y = ?MODULE:id(X),
    ?MODULE:id(
      case Y of
          true -> "a";
          false -> "b"
      end).

only(X) ->
    own(case X of
            true -> "only";
            false -> "only"
        end).

module_only(X) ->
    ?MODULE:id(case X of
                   true -> "module_only";
                   false -> "module_only"
               end).

nothing_moved(X) ->
    case ?MODULE:id(X) of
        Y when is_boolean(Y) ->
            ?MODULE:id(Y)
    end.
