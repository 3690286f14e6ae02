import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { LocalWriter } from "./local-writer.ts";
import type { Outcome, Task } from "./threaded-writer.ts";

/** The thread behind a `ThreadedWriter`: does one task after the other. */
const writer = new LocalWriter(workerData);
const port = parentPort as MessagePort;

port.on("message", (task: Task) => port.postMessage(outcomeOf(task)));

/** An error would lose its code on the way to the other thread: what matters of it goes instead. */
function outcomeOf(task: Task): Outcome {
  try {
    perform(task);
    return null;
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return { message, code };
  }
}

function perform(task: Task): void {
  if (task === "empty the log") {
    writer.emptyLog();
  } else if (task === "close") {
    writer.close();
    port.unref();
  } else {
    writer.commit(task.statements, task.patient);
  }
}
