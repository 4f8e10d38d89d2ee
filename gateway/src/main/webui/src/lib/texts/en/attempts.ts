export const attempts = {};
