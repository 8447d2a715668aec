#!/bin/sh
# Unrefused: prints what tells why SSH connections to this machine fail. It only reads: it writes no file, changes nothing, and sends nothing.
#
#   sudo sh collect.sh                     everything, to paste into the page
#   sudo sh collect.sh --short             the few commands that fit one screen
#   sudo sh collect.sh --code [--port P]   a code of eight characters, where nothing can be copied
if [ -n "$ZSH_VERSION" ]; then emulate sh; fi
what=full port=22
while [ $# -gt 0 ]; do
  case $1 in
    --short) what=short;;
    --code) what=code;;
    --port) shift; port=$1;;
    *) what=;;
  esac
  if [ $# -gt 0 ]; then shift; fi
done
case $port in '' | *[!0-9]*) what=;; esac
if [ -z "$what" ]; then
  echo "use: sh collect.sh [--short | --code [--port P]]" >&2
  exit 2
fi
if [ "$(id -u)" != 0 ]; then echo "Root sees more: put sudo before it." >&2; fi

