# Shared by translate.sh and the scripts of setup/ and otp/: where things lie,
# progress lines, failure lines, stamps.  Sourced by bash, from any folder.

TOP=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=$TOP/build
CACHE=${ENIGMA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/enigma}

# say TEXT: one progress line.
say() {
    printf '%s\n' "$*"
}

# fail WHAT REMEDY: one line on standard error, then the end.
fail() {
    printf '%s: %s; %s\n' "${PROGRAM:-translate.sh}" "$1" "$2" >&2
    exit 1
}

# sum_files FILE...: one checksum over the names and contents of files.
sum_files() {
    (cd "$TOP" && sha256sum -- "$@") | sha256sum | cut -d ' ' -f 1
}

# done_before NAME VALUE: whether step NAME was last finished with VALUE.
done_before() {
    [ -f "$BUILD/stamps/$1" ] && [ "$(cat "$BUILD/stamps/$1")" = "$2" ]
}

# mark_done NAME VALUE: remember it.
mark_done() {
    mkdir -p "$BUILD/stamps"
    printf '%s\n' "$2" >"$BUILD/stamps/$1"
}

# has_sum FILE SHA256: whether FILE exists with that checksum.
has_sum() {
    [ -f "$1" ] && [ "$(sha256sum <"$1" | cut -d ' ' -f 1)" = "$2" ]
}
