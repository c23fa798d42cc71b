%% A process that outgrows its max_heap_size is killed.
-module(proc_max_heap).
-export([main/0]).

main() -> probe:quiet(), {P, M} = spawn_opt(fun() -> grow([]) end, [monitor, {max_heap_size, #{size => 100000, kill => true, error_logger => false}}]), probe:line(receive {'DOWN', M, _, P, R} -> R after 20000 -> exit(P, kill), alive end), {Q, M2} = spawn_opt(fun() -> exit({small, length(lists:seq(1, 100))}) end, [monitor, {max_heap_size, 100000}]), probe:line(receive {'DOWN', M2, _, Q, R2} -> R2 end).

grow(L) when length(L) > 3000000 -> exit(too_large);
grow(L) -> grow(lists:duplicate(1000, x) ++ L).
