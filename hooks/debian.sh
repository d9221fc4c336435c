#!/bin/sh
# Sees that a Debian package is there: installs it when root, else prints the one line to type.
# Usage: sh hooks/debian.sh python3-venv|chromium|nginx, or with the package where it has another name than the program.
set -eu
PATH="$PATH:/usr/sbin"
package=${2:-$1}
case "$1" in
  python3-venv) if "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null; then exit 0; fi ;;
  *) if command -v "$1" >/dev/null 2>&1; then exit 0; fi ;;
esac
if [ "$(id -u)" = 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >/dev/null
else
  echo "Needed first:  sudo apt-get install $package" >&2
  exit 1
fi
