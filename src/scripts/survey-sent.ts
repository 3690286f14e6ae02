import { forget } from "./survey-memory.ts";

// The answers arrived: nothing of them stays on the device.
const sent = document.querySelector<HTMLElement>("[data-survey-sent]")?.dataset.surveySent;
if (sent !== undefined) forget(sent);
