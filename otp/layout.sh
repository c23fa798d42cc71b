#!/bin/bash
# Lay out a tree of links to an installed OTP in which another program is the
# emulator:
#
#   otp/layout.sh OTP TREE EMULATOR
#
# OTP is the root folder of an OTP; TREE is made anew; EMULATOR is what the link
# TREE/erts-*/bin/beam.smp points to, relative to its own folder or absolute.
# All of OTP's programs (erlc, escript, dialyzer, ct_run ...) look for `erl` in the
# folder they are started from, so TREE/bin first on PATH is all that they need.
set -eu

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")
otp=$(cd "$1" && pwd)
tree=$2
emulator=$3

# link TARGET NAME: relative inside this project, so that it can be moved.
link() {
    case $1 in
        "$top"/*) ln -sr "$1" "$2" ;;
        *) ln -s "$1" "$2" ;;
    esac
}

# link_all FROM TO: a link in TO for each entry of FROM that TO does not have yet.
link_all() {
    local entry
    mkdir -p "$2"
    for entry in "$1"/*; do
        [ -e "$2/${entry##*/}" ] || [ -L "$2/${entry##*/}" ] || link "$entry" "$2/${entry##*/}"
    done
}

rm -rf "$tree"
mkdir -p "$tree/bin"
tree=$(cd "$tree" && pwd)
cp "$here/erl" "$tree/bin/erl"
for script in start; do                 # has the root folder written into it
    [ -f "$otp/bin/$script" ] || continue
    sed "s#^\( *ROOTDIR=\)/.*#\1$tree#" "$otp/bin/$script" >"$tree/bin/$script"
    chmod +x "$tree/bin/$script"
done
for erts in "$otp"/erts-*/; do
    version=$(basename "$erts")
    mkdir -p "$tree/$version/bin"
    ln -s "$emulator" "$tree/$version/bin/beam.smp"
    ln -s ../../bin/erl "$tree/$version/bin/erl"
    link_all "$otp/$version/bin" "$tree/$version/bin"
    link_all "$otp/$version" "$tree/$version"
done
link_all "$otp/bin" "$tree/bin"
link_all "$otp" "$tree"
