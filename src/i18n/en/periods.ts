import type { periods as id } from "../id/periods.ts";

export const periods: Record<keyof typeof id, string> = {
  "period.title": "Survey periods",
  "period.lead": "Surveys are held by quarter, half year or year.",
  "period.new": "Add periods",
  "period.kind": "Kind",
  "period.kind.triwulan": "Four quarters",
  "period.kind.semester": "Two half years",
  "period.kind.tahunan": "One whole year",
  "period.year": "Year",
  "period.create": "Make the periods",
  "period.name": "Period",
  "period.days": "Days",
  "period.days.between": "{from} – {to}",
  "period.none": "No periods yet.",
  "period.all-there": "All these periods are already there.",
};
