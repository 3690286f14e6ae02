import type { monitor as id } from "../id/monitor.ts";

export const monitor: Record<keyof typeof id, string> = {
  "work.monitor": "Live view",
  "work.monitor.help": "See your units' answers, clocks and follow-up as they stand this moment.",
  "monitor.lead":
    "What runs in your units. The figures change by themselves while this page is open.",
  "monitor.at": "As of {time}.",
  "monitor.reload": "Reload",
  "monitor.live": "Connected: figures update themselves.",
  "monitor.lost":
    "The connection is lost. Figures update again once it is back, or reload this page.",
  "monitor.changed": "Figures that changed at {time}: {count}.",
  "monitor.nothing": "Nothing runs at the moment.",
  "monitor.help":
    "Answers are compared with the minimum sample. The index of an open survey is not official yet and may change. This page holds counts of units only, never a person's result.",
  "monitor.table": "Units",
  "monitor.unit": "Unit",
  "monitor.total.today": "Answers today",
  "monitor.total.late-topics": "Posts that are late",
  "monitor.total.late-actions": "Follow-up that is late",
  "monitor.total.waiting": "Plans and appraisals waiting",
  "monitor.column.today": "Answers today",
  "monitor.column.answers": "Answers / minimum",
  "monitor.column.index": "Index so far",
  "monitor.column.comments": "Comments waiting",
  "monitor.column.topics": "Posts running",
  "monitor.column.late-topics": "Posts late",
  "monitor.column.late-actions": "Follow-up late",
  "monitor.column.next-due": "Next follow-up due",
  "monitor.column.feedback": "Feedback not read",
  "monitor.column.plans": "Plans waiting",
  "monitor.column.appraisals": "Appraisals waiting",
};
