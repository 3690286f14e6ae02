/**
 * Loaded before the server: its clock starts on a working day at ten in Bukittinggi, and then runs. The
 * demo counts from today, so it tells the same stories in every picture.
 */
import { START } from "./start.ts";

const begun = performance.now();
const now = (): number => START + Math.round(performance.now() - begun);

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
