import './states.css';
import type { UseQueryResult } from '@tanstack/react-query';
import { Hourglass, RefreshCw } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { Button } from './Button';
import { Notice } from './Notice';

type EmptyStateProps = { title: ReactNode; level?: 1 | 2 | 3; children?: ReactNode; acts?: ReactNode };

/** Nothing here yet: says so, says what is needed, offers the next step. */
export function EmptyState({ title, level = 2, children, acts }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="state">
      <Heading>{title}</Heading>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {acts ? <div className="row acts">{acts}</div> : null}
    </div>
  );
}

type ErrorStateProps = {
  /** "Your progress cannot be shown just now." */
  title: string;
  /** What is safe, what still works. */
  children?: ReactNode;
  error: Error;
  /** Asks again: by the button, and by itself where that makes sense. */
  onRetry?: (() => void) | undefined;
};

/** One part is down; the rest of the page works. The code for support is kept out of the way. */
export function ErrorState({ title, children, error, onRetry }: ErrorStateProps) {
  const asksAgain = onRetry !== undefined && isPassing(error);
  const askAgain = useEffectEvent(() => onRetry?.());
  useEffect(() => {
    if (!asksAgain) return;
    const timer = setInterval(() => askAgain(), RETRY_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [asksAgain]);

  return (
    <div className="state">
      <Notice kind="wrong" title={title} role="alert">
        {children ?? texts.ui.nothingLost}
      </Notice>
      {onRetry ? (
        <p className="row acts">
          <Button onClick={onRetry}>
            <RefreshCw size={16} strokeWidth={1.75} aria-hidden />
            {texts.ui.tryAgain}
          </Button>
          {asksAgain ? <span className="small faint">{texts.ui.triesByItself(RETRY_SECONDS)}</span> : null}
        </p>
      ) : null}
      <details>
        <summary>{texts.ui.forSupport}</summary>
        <p className="mono">{error instanceof Problem ? error.code() : error.message}</p>
      </details>
    </div>
  );
}

const RETRY_SECONDS = 20;

/** A failure that mends by itself, so that asking again makes sense: the network, a part that is down, a full queue. */
function isPassing(error: Error): boolean {
  return !(error instanceof Problem) || error.status === 0 || error.status >= 500 || error.status === 429;
}

type LoadingProps = {
  /** "Getting your progress." */
  text: string;
  shape?: 'text' | 'rows';
  lines?: number;
};

/** Nothing for 400 ms, then still outlines in the shape of what comes and one sentence. */
export function Loading({ text, shape = 'text', lines = 5 }: LoadingProps) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" className={`outline is-${shape}`}>
      <p className="small dim" role="status">
        {late ? (
          <>
            <Hourglass size={16} strokeWidth={1.75} aria-hidden />
            {text}
          </>
        ) : null}
      </p>
      {late ? Array.from({ length: lines }, (_, line) => <i key={line} aria-hidden />) : null}
    </div>
  );
}

type LoadedProps<Data> = {
  query: UseQueryResult<Data>;
  /** Words for the three moments before there is data. */
  loading: string;
  failed: string;
  safe?: ReactNode;
  shape?: 'text' | 'rows';
  /** Takes over the failures it knows by `problem.type` (a 404 page); answers null for the rest. */
  onProblem?: (problem: Problem) => ReactNode;
  children: (data: Data) => ReactNode;
};

/** The data of a query, or its outline, or its failure. Data that is there stays while a later try fails. */
export function Loaded<Data>({
  query,
  loading,
  failed,
  safe,
  shape,
  onProblem,
  children,
}: LoadedProps<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (!error) return <Loading text={loading} {...(shape && { shape })} />;
  const known = error instanceof Problem ? onProblem?.(error) : null;
  if (known) return known;
  return (
    <ErrorState title={failed} error={error} onRetry={() => void refetch()}>
      {safe}
    </ErrorState>
  );
}
