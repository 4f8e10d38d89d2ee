import './states.css';
import { useEffect, useRef, useState } from 'react';
import { texts } from '@/lib/texts';
import { Button } from './Button';

type ShowMoreProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  /** "Show older ones"; else "Show more" */
  more?: string;
};

/** The rest of a long list, page by page. The last page takes the button away, and focus stays where it was. */
export function ShowMore({ query, more = texts.ui.showMore }: ShowMoreProps) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const [asked, setAsked] = useState(false);
  const end = useRef<HTMLParagraphElement>(null);
  const ended = asked && !hasNextPage;
  useEffect(() => {
    if (ended && document.activeElement === document.body) end.current?.focus();
  }, [ended]);
  if (ended) {
    return (
      <p ref={end} className="show-more small dim" tabIndex={-1}>
        {texts.ui.thatIsAll}
      </p>
    );
  }
  return hasNextPage ? (
    <p className="show-more">
      <Button
        aria-busy={isFetchingNextPage}
        onClick={() => {
          setAsked(true);
          fetchNextPage();
        }}
      >
        {more}
      </Button>
    </p>
  ) : null;
}
