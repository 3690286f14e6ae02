export const serviceIndex = {};
