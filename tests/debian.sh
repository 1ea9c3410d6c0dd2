#!/bin/sh
# Usage: sh tests/debian.sh LIST. Each line of LIST: a Debian package, and a program it brings.
# What is missing is installed for root; anybody else is told the one line to run, and gets exit code 2.
set -u
[ -r "$1" ] || { echo "cannot read $1" >&2; exit 2; }
missing=""
while read -r package program; do
  command -v "$program" >/dev/null 2>&1 || missing="$missing $package"
done <"$1"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086  # a list of names, one word each
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } </dev/null >&2 && exit 0
fi
echo "The tests need: apt-get install$missing" >&2
exit 2
