%% logger: levels, filters, metadata, macros, reports through an own handler.
-module(logger_own).

-export([main/0, log/2]).
-include_lib("kernel/include/logger.hrl").

main() ->
    ok = logger:remove_handler(default), ok = logger:add_handler(own, ?MODULE, #{config => self(), level => info}),
    logger:set_primary_config(level, all), logger:set_process_metadata(#{mine => 1}),
    ?LOG_ERROR("error ~w", [1]), ?LOG_INFO(#{report => x}), ?LOG_DEBUG("not seen"), logger:notice("plain"), logger:warning("~p", [{a}], #{extra => yes}), error_logger:info_msg("old ~w~n", [x]), error_logger:error_report([{k, v}]),
    flush(), logger:add_primary_filter(f, {fun(#{level := notice}, _) -> stop; (E, _) -> E#{level := emergency} end, []}), logger:notice("dropped"), logger:error("changed"), flush(),
    logger:remove_primary_filter(f), logger:set_module_level(?MODULE, critical), ?LOG_ERROR("silent"), ?LOG_CRITICAL("loud"), flush(),
    probe:line([logger:get_handler_ids(), maps:get(level, logger:get_primary_config()), logger:add_handler(own, ?MODULE, #{}), logger:remove_handler(nope), logger:allow(debug, ?MODULE)]).

flush() -> receive {logged, L, M, Meta} -> probe:line([L, M, maps:with([mine, extra, line], Meta)]), flush() after 50 -> ok end.
log(#{level := L, msg := M, meta := Meta}, #{config := To}) -> To ! {logged, L, M, Meta}.
