%% Normal forms and graphemes.
-module(str_normalize).
-export([main/0]).

main() ->
    S = [$e, 16#301, $x, 16#1F468, 16#200D, 16#1F469],
    probe:line([unicode:characters_to_nfc_list(S), unicode:characters_to_nfd_list("é"), unicode:characters_to_nfkc_list([16#FB01]), unicode:characters_to_nfkd_binary(<<"ﬁé"/utf8>>)]),
    probe:line([string:length(S), string:to_graphemes(S), string:next_grapheme(S), string:reverse(S)]),
    probe:line([string:equal("é", [$e, 16#301], false, nfc), string:equal("é", [$e, 16#301])]),
    probe:line([string:casefold("Straße"), string:uppercase("straße ﬁ"), string:lowercase("ÀÉÎ"), string:titlecase("éa")]).
