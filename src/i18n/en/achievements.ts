export const achievements = {
  "audit.subject.achievement": "Achievement of a unit",
  "audit.action.achievement.set": "Set a unit's achievement",
  "audit.action.achievement.comment": "Commented on a unit's achievement",
  "audit.action.achievement.plan": "Changed a unit's targets",
  "audit.action.achievement.report": "Reported a unit's realisation",
  "achievement.not-open":
    "This cannot be done at the present stage of the cycle, or the achievement has been set.",
  "achievement.reason-needed":
    "Write the reason in a sentence: the achievement differs from the proposal, or nothing was proposed.",
  "achievement.evidence-needed":
    "Write the evidence or give a link: without evidence a realisation does not count.",
  "achievement.target-range": "Enter a target between {least} and {most}, more than zero.",
} as const;
