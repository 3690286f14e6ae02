// A file of its own: a Node that does not know `import()` could not even read it.
"use strict";

import("./command.mjs").then(({ perform }) => perform(process.argv[2], process.argv.slice(3)));
