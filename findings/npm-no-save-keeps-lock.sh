#!/usr/bin/env bash
# npm 10.9.9: `npm install` writes a package-lock.json that is less complete than its own would be
# anew, so that git reports it; `npm install --no-save` installs by the same lock and leaves it.
# Seen: "install: rewritten", "install --no-save: kept"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
lock='{ "name": "x", "lockfileVersion": 3, "packages": { "": {} } }'
mkdir part
echo '{ "name": "part", "version": "1.0.0" }' > part/package.json
echo '{ "name": "x", "dependencies": { "part": "file:part" } }' > package.json
npm install --silent --prefix tool npm@10.9.9
npm10="node tool/node_modules/npm/bin/npm-cli.js"

try() {
  printf '%s\n' "$lock" > package-lock.json
  $npm10 "$@" --silent > /dev/null
  if [ "$(cat package-lock.json)" = "$lock" ]; then echo "$*: kept"; else echo "$*: rewritten"; fi
}

seen=$(try install; try install --no-save)
echo "$seen"
[ "$seen" = $'install: rewritten\ninstall --no-save: kept' ]
