import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { texts } from '@/lib/texts';
import { unsavedPreviewQuery, type WriteExam } from '../api/teach';
import { PreviewPaper } from './PreviewPaper';

const words = texts.teach.sit;

/** What is being written as a student would get it, before it is saved or published. */
export function UnsavedPreview({ write, onBack }: { write: WriteExam; onBack: () => void }) {
  const client = useQueryClient();
  const preview = useQuery(unsavedPreviewQuery(write));
  const back = useRef<HTMLDivElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    back.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div className="sit" ref={back}>
      <p>
        <Button onClick={onBack}>
          <ArrowLeft size={18} strokeWidth={1.75} aria-hidden />
          {words.backToDraft}
        </Button>
      </p>
      <Loaded
        query={preview}
        loading={words.loading}
        failed={words.failed}
        onProblem={problem =>
          problem.type === 'exam-not-publishable' ? (
            <EmptyState level={1} title={words.failed}>
              {words.short}
            </EmptyState>
          ) : null
        }
      >
        {data => (
          <PreviewPaper
            key={preview.dataUpdatedAt}
            preview={data}
            note={words.unsaved}
            onAnother={() => void client.invalidateQueries({ queryKey: unsavedPreviewQuery(write).queryKey })}
          />
        )}
      </Loaded>
    </div>
  );
}
