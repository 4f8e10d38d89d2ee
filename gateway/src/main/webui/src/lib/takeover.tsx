import { createContext, startTransition, use, useEffect, useState, type ReactNode } from 'react';

const TakenOver = createContext(true);

/** False while a delivered lesson is made the program's own: until then what is drawn is what stands there, node by node. */
export const useTakenOver = (): boolean => use(TakenOver);

/** Around a page that arrived as HTML. When its nodes are known, what was not delivered is added, in slices. */
export function Takeover({ children }: { children: ReactNode }) {
  const [taken, setTaken] = useState(false);
  useEffect(() => startTransition(() => setTaken(true)), []);
  return <TakenOver value={taken}>{children}</TakenOver>;
}
