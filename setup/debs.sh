# Debian packages without root: found through a private apt state, checked,
# unpacked into a folder.  Sourced after common.sh.
#
# apt checks the signature of the archive's index against Debian's keyring, the
# index names a checksum for each package, and the file debian-packages may pin one on top.

PINNED=$TOP/setup/debian-packages

# debian_mirror: address of the mirror that this machine is configured for.
debian_mirror() {
    if [ -n "$ENIGMA_MIRROR" ]; then
        echo "$ENIGMA_MIRROR"
        return
    fi
    apt-get indextargets --format '$(RELEASE) $(REPO_URI)' \
            'Created-By: Packages' 'Component: main' 2>/dev/null |
        awk '$1 ~ /^(bullseye|bookworm|trixie|forky|sid|oldstable|stable|testing|unstable)$/ \
             && $2 !~ /security/ { print $2; exit }'
}

# apt_options SUITE: options of a private apt that knows that suite alone; `local`
# means the machine's own sources.
# The status file is empty: else apt would prefer what is installed on the machine.
apt_options() {
    local state=$BUILD/apt/$1 mirror
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    : >"$state/status"
    APT=(-qq -o "Dir::State::lists=$state/lists" -o "Dir::Cache=$state/cache"
         -o "Dir::State::status=$state/status" -o Acquire::Languages=none
         -o Acquire::Retries=3 -o APT::Sandbox::User=)
    [ "$1" = local ] && return
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || fail "no Debian mirror is configured for apt" \
        "set ENIGMA_MIRROR to the address of one"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $1 main" \
        >"$state/sources.list"
    APT+=(-o "Dir::Etc::sourcelist=$state/sources.list" -o Dir::Etc::sourceparts=-)
}

# apt_index SUITE: fetch the index, once in a build folder.
apt_index() {
    apt_options "$1"
    [ -f "$BUILD/apt/$1/fetched" ] && return
    command -v apt-get >/dev/null || fail "apt-get is not there" \
        "use Debian 12, or install Python 2.7 and Erlang/OTP 25 and set PYTHON2 and ENIGMA_OTP"
    apt-get "${APT[@]}" update >"$BUILD/apt/$1/log" 2>&1 &&
        ! grep -q '^[EW]: Failed' "$BUILD/apt/$1/log" ||
        fail "the package index of Debian $1 cannot be fetched (see build/apt/$1/log)" \
             "check the network, or set ENIGMA_MIRROR to a mirror that has it"
    touch "$BUILD/apt/$1/fetched"
}

# pinned_debs PACKAGE...: "sha256 file" of each; fails when one is not pinned.
pinned_debs() {
    local name line
    for name in "$@"; do
        line=$(grep -E "^[0-9a-f]{64}  ${name//./\\.}_" "$PINNED") || return 1
        echo "$line"
    done
}

# indexed_debs SUITE PACKAGE...: the same out of the archive's signed index.
indexed_debs() {
    local suite=$1
    shift
    apt-get "${APT[@]}" download --print-uris "$@" 2>>"$BUILD/apt/$suite/log" |
        awk '{ sub(/^SHA256:/, "", $4); print $4 "  " $2 }'
}

# unpack_debs SUITE FOLDER PACKAGE...: get packages, from the cache where the
# checksum is right, and unpack them into FOLDER, which is made anew.
unpack_debs() {
    local suite=$1 folder=$2 wanted sum file name missing=()
    shift 2
    mkdir -p "$CACHE/debs"
    if ! wanted=$(pinned_debs "$@"); then
        apt_index "$suite"
        wanted=$(indexed_debs "$suite" "$@")
    fi
    [ "$(wc -l <<<"$wanted")" = $# ] ||
        fail "Debian $suite does not have all of: $*" "see build/apt/$suite/log"
    while read -r sum file; do
        has_sum "$CACHE/debs/$file" "$sum" || missing+=("${file%%_*}")
    done <<<"$wanted"
    if [ ${#missing[@]} -gt 0 ]; then
        apt_index "$suite"
        rm -rf "$BUILD/apt/$suite/new"
        mkdir -p "$BUILD/apt/$suite/new"
        (cd "$BUILD/apt/$suite/new" &&
            apt-get "${APT[@]}" download "${missing[@]}" >>../log 2>&1 &&
            mv -- *.deb "$CACHE/debs/") ||
            fail "packages of Debian $suite cannot be fetched (see build/apt/$suite/log)" \
                 "check the network, or set ENIGMA_MIRROR"
    fi
    rm -rf "$folder.new"
    mkdir -p "$folder.new"
    while read -r sum file; do
        has_sum "$CACHE/debs/$file" "$sum" || fail "the checksum of $file is wrong" \
            "remove $CACHE/debs and try again, or set ENIGMA_MIRROR"
        dpkg -x "$CACHE/debs/$file" "$folder.new" || fail "$file cannot be unpacked" \
            "remove $CACHE/debs and try again"
    done <<<"$wanted"
    rm -rf "$folder"
    mv "$folder.new" "$folder"
}
