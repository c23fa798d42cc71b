%% Texts of pids and references and back.
-module(proc_refs_pids_text).
-export([main/0]).

main() ->
    P = self(), R = make_ref(),
    probe:line([list_to_pid(pid_to_list(P)) =:= P, list_to_ref(ref_to_list(R)) =:= R, "<0." = lists:sublist(pid_to_list(P), 3), "#Ref<0." = lists:sublist(ref_to_list(R), 7)]),
    probe:line([pid_to_list(list_to_pid("<0.5.0>")), io_lib:format("~p", [list_to_pid("<0.5.0>")]), c:pid(0, 5, 0) =:= list_to_pid("<0.5.0>")]),
    probe:calls([{erlang, list_to_pid, [X]} || X <- ["<0.5>", "<1.2.3>", "0.5.0", "<0.5.0>x", "", "<a.b.c>", a]]),
    probe:calls([{erlang, list_to_ref, [X]} || X <- ["#Ref<0.1>", "#Ref<a>", "", x]]),
    probe:line([R =:= make_ref(), R < make_ref(), list_to_pid("<0.5.0>") < list_to_pid("<0.6.0>")]),
    probe:line([whereis(init) =:= list_to_pid("<0.0.0>"), node(P), node(R), is_process_alive(whereis(init))]).
