export const achievements = {};
