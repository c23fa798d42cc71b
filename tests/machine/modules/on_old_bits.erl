%% The cases of on_bits, compiled to the instructions of OTP 24 and before.
-define(OLD, true).
-include("on_bits.erl").
