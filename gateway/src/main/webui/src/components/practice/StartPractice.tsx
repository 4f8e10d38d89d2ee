import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { practiceQuery, startPractice, type PracticeWish } from '@/lib/api/practice';
import { path, Problem } from '@/lib/http';
import { texts } from '@/lib/texts';

const words = texts.practice.start;

type StartPracticeProps = {
  course: string;
  wish: PracticeWish;
  variant?: 'primary' | 'secondary' | 'quiet';
  size?: 'normal' | 'small';
  waitsFor?: string | undefined;
  children: ReactNode;
};

/** Draws a session and goes to it. */
export function StartPractice({ course, wish, variant, size, waitsFor, children }: StartPracticeProps) {
  const navigate = useNavigate();
  const client = useQueryClient();
  // The same key until it has worked: a request whose answer was lost does not start a second session.
  const key = useRef<{ of: string; key: string }>(undefined);
  const start = useMutation({
    mutationFn: () => {
      const of = JSON.stringify([course, wish]);
      if (key.current?.of !== of) key.current = { of, key: crypto.randomUUID() };
      return startPractice(course, wish, key.current.key);
    },
    onSuccess: session => {
      key.current = undefined;
      client.setQueryData(practiceQuery(session.session).queryKey, session);
      void navigate(path`/practice/${session.session}`);
    },
  });
  return (
    <>
      <Button
        {...(variant && { variant })}
        {...(size && { size })}
        waitsFor={waitsFor}
        aria-busy={start.isPending}
        onClick={() => {
          if (!start.isPending) start.mutate();
        }}
      >
        {children}
      </Button>
      {start.error ? <Refused error={start.error} /> : null}
    </>
  );
}

function Refused({ error }: { error: Error }) {
  const type = error instanceof Problem ? error.type : '';
  if (type === 'nothing-to-practise') {
    return <Notice title={words.nothing} role="status" />;
  }
  return (
    <Notice kind="wrong" title={type === 'course-withdrawn' ? words.withdrawn : words.failed} role="alert">
      {type === 'course-withdrawn' ? null : words.failedSafe}
    </Notice>
  );
}
