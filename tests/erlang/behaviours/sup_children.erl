%% Starting, stopping and deleting children; simple_one_for_one; too many restarts.
-module(sup_children).

-behaviour(supervisor).
-export([main/0, init/1, worker/1]).

main() ->
    probe:quiet(), process_flag(trap_exit, true),
    {ok, S} = supervisor:start_link({local, my_sup}, ?MODULE, empty),
    Spec = #{id => a, start => {?MODULE, worker, [1]}, restart => temporary},
    {ok, A} = supervisor:start_child(S, Spec), {error, {already_started, A}} = supervisor:start_child(S, Spec),
    probe:line([element(1, supervisor:start_child(S, #{id => b, start => {?MODULE, worker, [fail]}})), supervisor:start_child(S, #{id => c, start => {?MODULE, worker, [ignore]}}), supervisor:start_child(S, bad_spec), supervisor:check_childspecs([Spec]), supervisor:check_childspecs([x])]),
    probe:line([supervisor:terminate_child(S, a), supervisor:which_children(S), supervisor:delete_child(S, nope), supervisor:restart_child(S, c), supervisor:terminate_child(S, zz)]),
    {ok, _} = supervisor:start_child(S, #{id => d, start => {?MODULE, worker, [2]}, type => supervisor, modules => dynamic}), {ok, Got} = supervisor:get_childspec(S, d), probe:line(Got),
    {ok, Si} = supervisor:start_link(?MODULE, simple), Kids = [element(2, supervisor:start_child(Si, [I])) || I <- [1, 2, 3]],
    probe:line([length(lists:usort(Kids)), supervisor:count_children(Si), supervisor:terminate_child(Si, hd(Kids)), length(supervisor:which_children(Si))]),
    {ok, Few} = supervisor:start_link(?MODULE, few), [begin [{_, P, _, _}] = supervisor:which_children(Few), exit(P, kill), timer:sleep(300) end || _ <- [1, 2]], probe:line(receive {'EXIT', Few, R} -> R after 5000 -> none end),
    probe:line(element(2, supervisor:start_link(?MODULE, bad_init))).

init(empty) -> {ok, {{one_for_one, 3, 5}, []}};
init(simple) -> {ok, {#{strategy => simple_one_for_one}, [#{id => x, start => {?MODULE, worker, []}}]}};
init(few) -> {ok, {#{intensity => 1, period => 60}, [#{id => x, start => {?MODULE, worker, [1]}}]}};
init(bad_init) -> {ok, nonsense}.
worker(fail) -> {error, no_start};
worker(ignore) -> ignore;
worker(_) -> {ok, spawn_link(fun() -> receive stop -> ok end end)}.
