// `node src/cli/run.cjs <command> …`: how package.json starts every command. Written for any Node,
// however old, so that one that is too old is told so in a sentence. What comes after may use what
// the Node named under "engines" in package.json knows.
"use strict";

var wanted = require("../../package.json").engines.node.replace(/^>=/, "");
var present = process.versions.node;

/** "20.11.0" → [20, 11, 0] */
function numbers(version) {
  return version.split(".").map(Number);
}

function isOlder(one, other) {
  var at;
  for (at = 0; at < other.length; at += 1) {
    if (one[at] !== other[at]) return one[at] < other[at];
  }
  return false;
}

var id = "Tanggap memerlukan Node " + wanted + " atau lebih baru; di sini Node " + present + ". ";
var en = "Tanggap needs Node " + wanted + " or newer; this is Node " + present + ". ";

if (isOlder(numbers(present), numbers(wanted))) {
  console.error(id + "Lihat bagian Node.js di README.md. / " + en + "See Node.js in README.md.");
  process.exit(1);
}

require("./perform.cjs");
