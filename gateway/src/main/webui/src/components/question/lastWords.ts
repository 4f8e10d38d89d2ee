import { createContext } from 'react';

/**
 * Where a field says that it holds something typed that was not given yet: it is called in the last moment in which an answer counts.
 * What is returned ends it. Where nothing closes by a clock, nobody listens.
 */
export const LastWords = createContext<(give: () => void) => () => void>(() => () => undefined);
