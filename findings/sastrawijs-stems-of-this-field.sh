#!/usr/bin/env bash
# sastrawijs 1.1.0, Indonesian words of public service: forms of one root get different stems, so that a
# search for one does not find the other. "menanggapi" loses its root's last letter's sense beside
# "tanggapan", "penerangan" (street lighting) becomes "erang" (to groan), "mengecewakan" stays whole
# beside "kecewa".
# Seen: tanggapan tanggap, menanggapi anggap, penerangan erang, kecewa kecewa, mengecewakan mengecewakan
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . sastrawijs@1.1.0 > /dev/null 2>&1
cat > try.cjs <<'SCRIPT'
const { Stemmer } = require("sastrawijs");
const stemmer = new Stemmer();
const words = ["tanggapan", "menanggapi", "penerangan", "kecewa", "mengecewakan"];
console.log(words.map((word) => `${word} ${stemmer.stem(word)}`).join(", "));
SCRIPT
seen=$(node try.cjs)
echo "$seen"
[ "$seen" = "tanggapan tanggap, menanggapi anggap, penerangan erang, kecewa kecewa, mengecewakan mengecewakan" ]
