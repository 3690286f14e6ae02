// Plain JavaScript: it also runs on the system's Node, before anything is installed.

/** How often it is looked whether npm is still there, in milliseconds. */
const LOOK = 500;

/**
 * Hands on to a child what is meant to end this process, so that nothing goes on behind its back.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void} stops it, once the child has ended
 */
export function endWith(child) {
  const stop = () => void child.kill("SIGTERM");
  const interrupt = () => void child.kill("SIGINT");
  process.on("SIGTERM", stop).on("SIGHUP", stop).on("SIGINT", interrupt);
  const forget = onOrphaned(stop);
  return () => {
    process.off("SIGTERM", stop).off("SIGHUP", stop).off("SIGINT", interrupt);
    forget();
  };
}

/**
 * A killed npm tells nobody: its child is handed to another parent, and that is all one sees. Only
 * under npm: a command that was started by hand in the background shall outlive its shell.
 * @param {() => void} act
 * @returns {() => void} stops looking
 */
function onOrphaned(act) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    act();
  }, LOOK);
  look.unref();
  return () => clearInterval(look);
}
