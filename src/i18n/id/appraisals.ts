export const appraisals = {};
