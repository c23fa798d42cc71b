# OTP's libraries and programs.  Sourced after setup/common.sh and setup/debs.sh.
#   otp/root      tree of links whose emulator is ./enigma-c
#   build/stock   the same with OTP's own emulator, for comparison

OTP_RELEASE=25

# What tests and tools use; an installed OTP that lacks one of them is passed over.
OTP_APPLICATIONS="kernel stdlib compiler sasl crypto public_key ssl asn1 inets eunit
    common_test tools runtime_tools parsetools syntax_tools xmerl mnesia dialyzer"

# Debian's packages of it, without the graphical ones.
OTP_PACKAGES="erlang-base erlang-asn1 erlang-common-test erlang-crypto erlang-dev
    erlang-dialyzer erlang-diameter erlang-edoc erlang-eldap erlang-erl-docgen
    erlang-eunit erlang-ftp erlang-inets erlang-mnesia erlang-os-mon erlang-parsetools
    erlang-public-key erlang-reltool erlang-runtime-tools erlang-snmp erlang-src
    erlang-ssh erlang-ssl erlang-syntax-tools erlang-tftp erlang-tools erlang-xmerl"

# usable_otp ROOT: whether it is a complete OTP of the right release; else set WHY.
usable_otp() {
    local application
    if ! [ -x "$1/bin/erl" ]; then
        WHY="there is no OTP in $1"
    elif ! [ -f "$1/releases/$OTP_RELEASE/OTP_VERSION" ]; then
        WHY="$1 is not OTP $OTP_RELEASE"
    else
        WHY=
        for application in $OTP_APPLICATIONS; do
            compgen -G "$1/lib/$application-*/ebin" >/dev/null ||
                WHY="$1 has no application $application"
        done
    fi
    [ -z "$WHY" ]
}

# find_otp: set OTP to the root of an installed OTP, or to nothing.
find_otp() {
    local root
    OTP=$ENIGMA_OTP
    if [ -n "$OTP" ]; then
        usable_otp "$OTP" || fail "ENIGMA_OTP: $WHY" "set it to another, or unset it"
        return
    fi
    for root in "$(root_on_path)" /usr/lib/erlang; do
        [ -n "$root" ] && usable_otp "$root" && OTP=$root && return
    done
}

# root_on_path: the root folder of the `erl` on PATH, unless it is one of our trees.
root_on_path() {
    local erl
    erl=$(readlink -f "$(command -v erl)" 2>/dev/null)
    case $erl in
        '' | "$TOP"/*) return ;;
    esac
    erl -noshell -noinput -eval 'io:put_chars(code:root_dir()), halt().' 2>/dev/null </dev/null
}

# get_otp: set OTP; fetches Debian's packages where no usable OTP is installed.
get_otp() {
    find_otp
    [ -n "$OTP" ] && return
    OTP=$BUILD/otp/usr/lib/erlang
    done_before otp-packages "$OTP_PACKAGES" && usable_otp "$OTP" && return
    say "  OTP $OTP_RELEASE: fetching Debian's packages"
    # shellcheck disable=SC2086
    unpack_debs bookworm "$BUILD/otp" $OTP_PACKAGES
    usable_otp "$OTP" || fail "$WHY" "remove build/ and try again"
    mark_done otp-packages "$OTP_PACKAGES"
}

setup_otp() {
    local emulator wanted
    get_otp
    wanted="$TOP $OTP $(cat "$OTP/releases/$OTP_RELEASE/OTP_VERSION") $(sum_files otp/erl otp/layout.sh)"
    if ! done_before otp "$wanted" || ! [ -x otp/root/bin/erl ] || ! [ -x "$BUILD/stock/bin/erl" ]; then
        emulator=$(cd "$OTP" && echo "$PWD"/erts-*/bin/beam.smp)
        "$TOP/otp/layout.sh" "$OTP" "$TOP/otp/root" ../../../../enigma-c &&
            "$TOP/otp/layout.sh" "$OTP" "$BUILD/stock" "$emulator" ||
            fail "the tree of links to $OTP cannot be made" "see the message above"
        "$BUILD/stock/bin/erl" -noshell -eval 'halt().' </dev/null >"$BUILD/stock.log" 2>&1 ||
            fail "OTP in $OTP does not start (see build/stock.log)" \
                 "repair it, or set ENIGMA_OTP to another OTP $OTP_RELEASE"
        mark_done otp "$wanted"
    fi
    say "  OTP $(cat "$OTP/releases/$OTP_RELEASE/OTP_VERSION"): $OTP"
}
