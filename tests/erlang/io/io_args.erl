%% Arguments of the command line: plain ones and flags.
%% args: -myflag v1 v2 -other -myflag v3 -extra one two -three é
-module(io_args).
-export([main/0]).

main() ->
    probe:line([init:get_plain_arguments(), init:get_argument(myflag), init:get_argument(other), init:get_argument(nosuch), lists:keyfind(myflag, 1, init:get_arguments()), element(1, init:get_argument(home)), element(1, init:get_status()), init:script_id()]), io:format("~tp~n", [init:get_plain_arguments()]).
