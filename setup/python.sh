# The two Python 2.7 and their packages.  Sourced after common.sh and debs.sh.
#   build/bin/python2   CPython 2.7: tests, untranslated runs
#   build/bin/pypy      PyPy 2.7: translates in 0.6 of the time
# Each has its own copy of rpython, which keeps caches and .pyc files inside itself.

PYTHON_PACKAGES=$TOP/setup/python-packages
DEBIAN_LIBRARIES=usr/lib/x86_64-linux-gnu

# usable_python2 PROGRAM: whether it is a CPython 2.7 with what we need.
usable_python2() {
    [ -x "$(command -v "$1")" ] && "$1" -c '
import sys, ctypes, zlib, subprocess
assert sys.version_info[:2] == (2, 7) and not hasattr(sys, "pypy_version_info")' 2>/dev/null
}

# find_python2: print an installed CPython 2.7, or nothing.
find_python2() {
    local candidate
    if [ -n "$PYTHON2" ]; then
        usable_python2 "$PYTHON2" || fail "PYTHON2=$PYTHON2 is no CPython 2.7 with ctypes and zlib" \
            "set it to another, or unset it"
        command -v "$PYTHON2"
        return
    fi
    for candidate in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/2.7.*/bin/python2.7; do
        if usable_python2 "$candidate"; then
            echo "$candidate"
            return
        fi
    done
}

# write_wrapper NAME LIBRARY LINE...: build/bin/NAME runs a Python with our packages.
write_wrapper() {
    local name=$1 packages=$2
    shift 2
    mkdir -p "$BUILD/bin"
    {
        printf '#!/bin/sh\n# Made by translate.sh.\n'
        printf 'export PYTHONPATH="%s:%s${PYTHONPATH:+:$PYTHONPATH}"\n' "$TOP" "$packages"
        printf 'export PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0\n'
        printf '%s\n' "$@"
    } >"$BUILD/bin/$name"
    chmod +x "$BUILD/bin/$name"
}

setup_python2() {
    local python home=$BUILD/python2/usr
    python=$(find_python2) || exit 1
    if [ -n "$python" ]; then
        write_wrapper python2 "$BUILD/lib-python2" "exec '$python' \"\$@\""
        say "  CPython 2.7: $python"
        return
    fi
    unpack_debs bullseye "$BUILD/python2" python2.7-minimal libpython2.7-minimal \
        libpython2.7-stdlib libffi7 libssl1.1
    write_wrapper python2 "$BUILD/lib-python2" "export PYTHONHOME='$home'" \
        "export LD_LIBRARY_PATH='$BUILD/python2/$DEBIAN_LIBRARIES'" \
        "exec '$home/bin/python2.7' \"\$@\""
    usable_python2 "$BUILD/bin/python2" || fail "the unpacked Python 2.7 does not run" \
        "install one and set PYTHON2"
    say "  CPython 2.7: Debian's, unpacked under build/python2"
}

setup_pypy() {
    local home=$BUILD/pypy/usr
    unpack_debs bullseye "$BUILD/pypy" pypy pypy-lib libffi7 libssl1.1
    write_wrapper pypy "$BUILD/lib-pypy" \
        "export LD_LIBRARY_PATH='$home/lib:$BUILD/pypy/$DEBIAN_LIBRARIES'" \
        "exec '$home/bin/pypy' \"\$@\""
    "$BUILD/bin/pypy" -c 'import ctypes, zlib' ||
        fail "the unpacked PyPy does not run" "see the message above"
    say "  PyPy 7.3.3: Debian's, unpacked under build/pypy"
}

# find_pip: set PIP to a pip for Python 3; Debian's is unpacked where there is none.
find_pip() {
    PIP=(python3 -m pip)
    "${PIP[@]}" --version >/dev/null 2>&1 && return
    unpack_debs local "$BUILD/pip" python3-pip python3-wheel python3-setuptools python3-pkg-resources
    PIP=(env "PYTHONPATH=$BUILD/pip/usr/lib/python3/dist-packages" python3 -m pip)
    "${PIP[@]}" --version >/dev/null 2>&1 ||
        fail "no pip for Python 3" "install it: apt-get install python3-pip"
}

# download_python_packages: all archives into the cache.  pip checks the checksums;
# it only downloads, since no pip of today can install for Python 2.
download_python_packages() {
    local requirement file sum kind only new=$BUILD/pip-new
    find_pip
    rm -rf "$new"
    mkdir -p "$new" "$CACHE/python"
    for kind in whl gz; do
        awk -v end="[.]$kind\$" '!/^#/ && $2 ~ end { print $1 " --hash=sha256:" $3 }' \
            "$PYTHON_PACKAGES" >"$new/$kind.txt"
        only=(--no-binary=:all:)
        [ $kind = whl ] && only=(--only-binary=:all: --python-version 27 --implementation py
                                 --abi none --platform any)
        "${PIP[@]}" download --no-deps --require-hashes "${only[@]}" -d "$new" \
            -r "$new/$kind.txt" >>"$new/log" 2>&1 ||
            fail "Python packages cannot be fetched (see build/pip-new/log)" \
                 "check the network and pip's configuration"
    done
    while read -r requirement file sum; do
        [ "$requirement" = '#' ] || mv "$new/$file" "$CACHE/python/"
    done <"$PYTHON_PACKAGES"
}

setup_python_packages() {
    local requirement file sum archives=() missing=0
    while read -r requirement file sum; do
        [ "$requirement" = '#' ] && continue
        archives+=("$CACHE/python/$file")
        has_sum "$CACHE/python/$file" "$sum" || missing=1
    done <"$PYTHON_PACKAGES"
    [ $missing = 0 ] || download_python_packages
    rm -rf "$BUILD/lib-python2" "$BUILD/lib-pypy"
    python3 "$TOP/setup/unpack.py" "$BUILD/lib-python2" "${archives[@]}" &&
        cp -R "$BUILD/lib-python2" "$BUILD/lib-pypy" ||
        fail "the Python packages cannot be unpacked" "remove $CACHE/python and try again"
    local python
    for python in python2 pypy; do
        "$BUILD/bin/$python" -m compileall -q "$BUILD/lib-$python" >/dev/null 2>&1
        "$BUILD/bin/$python" -c 'import rpython, py, pytest, wcwidth, hypothesis' ||
            fail "the Python packages do not work under $python" "remove build/ and try again"
    done
    say "  rpython 0.2.1, pytest 4.6.11"
}
