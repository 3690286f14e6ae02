export const evaluationExports = {};
