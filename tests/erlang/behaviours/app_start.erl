%% An application made on the spot: load, start, environment, stop.
-module(app_start).

-behaviour(application).
-export([main/0, start/2, stop/1, init/1]).

main() ->
    probe:quiet(),
    App = {application, app_probe, [{description, "probe"}, {vsn, "1.2"}, {modules, [?MODULE]}, {registered, []}, {applications, [kernel, stdlib]}, {env, [{k, v}, {n, 1}]}, {mod, {?MODULE, [arg]}}]},
    probe:line([application:load(App), application:load(App), application:get_env(app_probe, k), application:get_env(app_probe, zz), application:get_env(app_probe, zz, def), application:get_key(app_probe, vsn), lists:sort(application:get_all_env(app_probe))]),
    probe:line([application:set_env(app_probe, k, w), application:get_env(app_probe, k), application:start(app_probe), application:start(app_probe), lists:keyfind(app_probe, 1, application:which_applications()), application:get_application(whereis(app_sup))]),
    probe:line([application:stop(app_probe), application:stop(app_probe), application:unload(app_probe), application:unload(app_probe), application:start(no_such_app)]),
    probe:line([application:ensure_all_started(stdlib), application:ensure_started(kernel), [A || {A, _, _} <- application:loaded_applications(), A =:= kernel]]).

start(normal, [arg]) -> probe:line({started, application:get_application(self())}), supervisor:start_link({local, app_sup}, ?MODULE, []).
stop(S) -> probe:line({stopped, S}).
init([]) -> {ok, {#{}, []}}.
