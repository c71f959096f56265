#!/bin/sh
# Runs a program with the secrets of the container in its environment: each file of the folder becomes a variable of the
# file's name. A variable that is set already stays as it is.
set -eu
for file in "${SECRETS_FOLDER:-/run/secrets}"/*; do
    name=${file##*/}
    case $name in *[!A-Z0-9_]* | [0-9]*) continue ;; esac
    [ -r "$file" ] || { echo "The secret $name cannot be read." >&2; exit 1; }
    eval "[ -n \"\${$name:-}\" ]" || export "$name=$(cat "$file")"
done
exec "$@"
