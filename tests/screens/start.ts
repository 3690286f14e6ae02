/** When every picture is taken, in milliseconds. */
export const START = Date.parse("2026-11-26T10:00:00+07:00");
