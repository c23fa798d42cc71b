%% BIFs without arguments give values of the right kind.
-module(err_arity_zero).
-export([main/0]).

main() ->
    probe:line([is_list(processes()), is_list(registered()), is_tuple(now()), is_tuple(date()), is_list(erlang:ports()), is_pid(self()), is_pid(group_leader()), is_boolean(is_alive()), is_integer(erlang:system_time()), is_integer(erlang:unique_integer()), is_list(erlang:loaded()), erlang:get_keys() =:= [K || {K, _} <- get()], is_tuple(erlang:universaltime()), is_tuple(erlang:localtime()), is_integer(erlang:time_offset()), erlang:get() =:= get()]),
    probe:line([lists:member(self(), processes()), length(lists:usort(erlang:pre_loaded())), erlang:yield(), length(erlang:ports()) > 0]).
