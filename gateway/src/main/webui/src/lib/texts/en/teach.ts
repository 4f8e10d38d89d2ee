export const teach = {};
