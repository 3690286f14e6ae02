export const performancePlans = {};
