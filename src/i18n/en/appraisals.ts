export const appraisals = {
  "audit.subject.appraisal": "Performance appraisal",
  "audit.subject.objection": "Objection",
  "audit.action.appraisal.draft": "Saved a draft of a rating",
  "audit.action.appraisal.sign": "Signed an appraisal and handed it over",
  "audit.action.appraisal.comment": "Commented on an appraisal",
  "audit.action.objection.file": "Filed an objection",
  "audit.action.objection.answer": "Stated the assessor's view of an objection",
  "audit.action.objection.reply": "Replied to the assessor's statement",
  "audit.action.objection.silence": "Recorded that no answer came",
  "audit.action.objection.decide": "Decided an objection",
  "appraisal.achievement-not-set":
    "The achievement of this unit is not set yet. The head's rating of work results follows it, so the result can't be signed yet.",
  "appraisal.confirm-needed": "Tick that you have checked this rating.",
  "appraisal.no-rating-now":
    "Ratings can be given only in the assessing stage and before they are signed.",
  "appraisal.no-comment-now":
    "A comment can be written once the result is there and until the cycle is final.",
  "objection.hindrance.unsigned": "There is no result yet, so there is nothing to object to.",
  "objection.hindrance.once":
    "This result has been objected to already. There is one objection only.",
  "objection.hindrance.no-reviewer":
    "There is nobody above your assessor who could decide an objection. Please turn to the personnel office.",
  "objection.hindrance.late": "The time for objections is over ({until}).",
  "objection.hindrance.closed": "The objection stage of this cycle is over.",
  "objection.not-now":
    "This step can't be taken at this stage. Reload the page to see how things stand.",
  "objection.hear-both": "Both sides must be heard before the objection is decided.",
  "objection.silence-too-early":
    "The time to answer is not over. This can be recorded from {from}.",
  "objection.same-ratings":
    "Both ratings are as before. Choose another rating, or keep the result.",
};
