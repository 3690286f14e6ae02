/** Who has answered about whom in which round: what a mark is made of. Ids hold no "|". */
export const markText = (cycleId: string, appraisalId: string, raterId: string): string =>
  `360|${cycleId}|${appraisalId}|${raterId}`;
