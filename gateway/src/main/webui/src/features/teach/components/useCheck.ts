import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { checkQuery } from '../api/teach';
import { toCheck, type Draft } from '../draft';

const QUIET = 300;

/** The draft held against the bank, 300 ms after the last change. */
export function useCheck(draft: Draft, course: string) {
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), QUIET);
    return () => clearTimeout(timer);
  }, [draft]);
  const write = toCheck(settled, course);
  const check = useQuery(checkQuery(write));
  return {
    ...check,
    data: write === null ? undefined : check.data,
    current: settled === draft && !check.isFetching,
  };
}
