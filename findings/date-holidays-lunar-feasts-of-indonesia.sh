#!/usr/bin/env bash
# date-holidays 3.37.0, Indonesia, 2026: Idul Fitri is calculated for 20 and 21 March, while the joint
# decree of the three ministers (SKB 3 Menteri 1497/2025) has 21 and 22 March; Isra Mikraj (16 January)
# bears the name of Maulid; Easter Sunday (5 April), a national holiday since 2024, is missing.
# Seen: "Idul Fitri: 03-20 03-21", "01-16: Maulid Nabi Muhammad", "04-05: nothing"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . date-holidays@3.37.0 > /dev/null 2>&1
cat > try.cjs <<'SCRIPT'
const Holidays = require("date-holidays");
const days = new Holidays("ID").getHolidays(2026).map(({ date, name }) => [date.slice(5, 10), name]);
const on = (day) => days.find(([date]) => date === day)?.[1] ?? "nothing";
const feast = days.filter(([, name]) => /Idul Fitri/.test(name)).map(([date]) => date);
console.log(`Idul Fitri: ${feast.join(" ")}\n01-16: ${on("01-16")}\n04-05: ${on("04-05")}`);
SCRIPT
seen=$(node try.cjs)
echo "$seen"
[ "$seen" = $'Idul Fitri: 03-20 03-21\n01-16: Maulid Nabi Muhammad\n04-05: nothing' ]
