#!/bin/bash
# Build ./enigma-c, and before that whatever the build and the tests need.
#
#   ./translate.sh                with the JIT
#   ./translate.sh --nojit        without it: quicker to build, slower to run
#   ./translate.sh --setup-only   only get the tools and OTP, build nothing
#
# Everything goes into build/ and otp/root/; nothing is done twice.  Downloads are
# kept in a cache folder and used again where their checksums are right.
# Environment:
#   PYTHON2         a CPython 2.7 (default: pyenv's, else Debian's, unpacked)
#   ENIGMA_OTP      root folder of an OTP 25 (default: the installed one, else Debian's)
#   ENIGMA_CACHE    cache folder (default: enigma/ in XDG_CACHE_HOME or ~/.cache)
#   ENIGMA_MIRROR   address of a Debian mirror (default: the one apt is configured for)
#   CFLAGS LDFLAGS  added to gcc's command line
set -o pipefail
PROGRAM=translate.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup/common.sh"
. "$TOP/setup/debs.sh"
. "$TOP/setup/python.sh"
. "$TOP/otp/setup.sh"
cd "$TOP" || exit 1

LEVEL=-Ojit
BUILDING=yes

read_options() {
    local option
    for option in "$@"; do
        case $option in
            --nojit) LEVEL=-O2 ;;
            --setup-only) BUILDING=no ;;
            *)
                sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"
                [ "$option" = --help ]
                exit
                ;;
        esac
    done
}

# What gcc, make and headers the translation needs: a test, and its Debian package.
check_system() {
    local missing=() tool header
    [ "$(uname -sm)" = "Linux x86_64" ] ||
        fail "this is $(uname -sm)" "the JIT of rpython 0.2.1 needs Linux on x86_64"
    for tool in gcc:gcc make:make python3:python3 readelf:binutils dpkg:dpkg pkg-config:pkg-config; do
        command -v "${tool%:*}" >/dev/null || missing+=("${tool#*:}")
    done
    for header in stdlib.h:libc6-dev ffi.h:libffi-dev zlib.h:zlib1g-dev pcre.h:libpcre3-dev; do
        echo "#include <${header%:*}>" | gcc -E - >/dev/null 2>&1 || missing+=("${header#*:}")
    done
    [ ${#missing[@]} = 0 ] && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "  installing Debian packages: ${missing[*]}"
        mkdir -p "$BUILD"
        { apt-get update && DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends "${missing[@]}"; } \
            >"$BUILD/install.log" 2>&1 </dev/null && return
    fi
    fail "Debian packages are missing" "run: apt-get install ${missing[*]}"
}

setup_tools() {
    local wanted
    wanted="$TOP $PYTHON2 $(sum_files setup/debs.sh setup/python.sh setup/unpack.py \
        setup/debian-packages setup/python-packages)"
    if done_before tools "$wanted" && [ -x build/bin/python2 ] && [ -x build/bin/pypy ]; then
        say "  Python 2.7, PyPy and rpython: as before"
        return
    fi
    setup_python2
    setup_pypy
    setup_python_packages
    mark_done tools "$wanted"
}

# sources: the files that the executable is made of.
sources() {
    find targetenigma.py enigma otp -path otp/root -prune -o -type f \
        ! -name '*.pyc' ! -name '*.sh' ! -path otp/erl ! -name '.*' -print | LC_ALL=C sort
}

# described_commit: the commit of the tree, with a word when files were changed.
described_commit() {
    local commit
    commit=$(git rev-parse --short HEAD 2>/dev/null) || commit=unknown
    [ -z "$(git status --porcelain 2>/dev/null)" ] || commit="$commit, with changes"
    echo "$commit"
}

# compile: run rpython on targetenigma.py, which leaves build/enigma-c.
compile() {
    local fixed_addresses=(setarch x86_64 -R) path=$PATH
    # Without address randomisation the C is the same each time, so ccache can help.
    "${fixed_addresses[@]}" true 2>/dev/null || fixed_addresses=()
    if command -v ccache >/dev/null; then
        mkdir -p build/ccache
        ln -sf "$(command -v ccache)" build/ccache/gcc
        path=$BUILD/ccache:$PATH
    fi
    rm -rf build/usession build/enigma-c
    mkdir -p build/usession
    (cd build && PATH=$path PYPY_USESSION_DIR=$BUILD/usession PYPY_USESSION_BASENAME=enigma \
        PYPY_GC_NURSERY=16M "${fixed_addresses[@]}" \
        "$BUILD/bin/pypy" -m rpython --batch "$LEVEL" --gcrootfinder=shadowstack \
        --output=enigma-c ../targetenigma.py </dev/null 2>&1) |
        tee build/translate.log | python3 setup/progress.py
}

build_executable() {
    local wanted file list started=$SECONDS
    [ -f targetenigma.py ] || fail "targetenigma.py is not there" "get the whole source tree"
    mapfile -t list < <(sources)
    wanted="$LEVEL $CFLAGS $LDFLAGS $(gcc -dumpfullversion) $(sum_files translate.sh "${list[@]}")"
    if [ -x enigma-c ] && done_before enigma-c "$wanted $(sha256sum <enigma-c)"; then
        say "enigma-c: up to date"
        return
    fi
    say "Translating with $LEVEL (the whole log: build/translate.log)"
    compile || exit 1               # progress.py has told why
    [ -x build/enigma-c ] || fail "the translation made no executable" \
        "see the end of build/translate.log"
    mv build/enigma-c enigma-c
    mark_done enigma-c "$wanted $(sha256sum <enigma-c)"
    say "enigma-c: built with $LEVEL from commit $(described_commit) in $((SECONDS - started)) s"
}

read_options "$@"
mkdir -p "$BUILD"
exec 9>"$BUILD/lock"
flock -n 9 || { say "Waiting for another translate.sh"; flock 9; }
say "Setting up"
check_system
setup_tools
setup_otp
[ $BUILDING = no ] || build_executable
