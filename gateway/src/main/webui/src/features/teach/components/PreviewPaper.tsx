import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { chosenWith } from '@/components/question/choosing';
import { MarkingRule, Question } from '@/components/question/Question';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { EmptyState } from '@/components/ui/States';
import { texts } from '@/lib/texts';
import { duration } from '@/lib/time';
import { useTitle } from '@/lib/title';
import type { Preview } from '../api/teach';

const words = texts.teach.sit;

type PreviewPaperProps = {
  preview: Preview;
  /** What it is that is looked at. */
  note: string;
  onAnother: () => void;
};

/** A paper to be looked at. What is chosen here stays in this page and goes with it. */
export function PreviewPaper({ preview, note, onAnother }: PreviewPaperProps) {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<Record<number, readonly string[]>>({});
  const [struck, setStruck] = useState<Record<number, readonly string[]>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useTitle(words.title(preview.examTitle));
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [at]);

  const go = (to: number) => {
    moved.current = true;
    setAt(to);
  };
  const question = preview.questions[at];
  if (question === undefined) return <EmptyState level={1} title={words.failed} />;
  const { position } = question;
  const mine = chosen[position] ?? [];
  const out = struck[position] ?? [];
  return (
    <>
      <h1>{words.title(preview.examTitle)}</h1>
      <p className="dim">{texts.exams.facts(preview.items, duration(preview.minutes), preview.passMark)}</p>
      <Notice title={note} role="note" />
      <section className="part sit-question" aria-labelledby="sit-question">
        <div className="row between">
          <h2 id="sit-question" ref={heading} tabIndex={-1}>
            {words.question(at + 1, preview.questions.length)}
          </h2>
          <MarkingRule question={question} />
        </div>
        <Question
          key={position}
          question={question}
          chosen={mine}
          struck={out}
          onChoose={option =>
            setChosen({ ...chosen, [position]: chosenWith(question, mine, option) ?? mine })
          }
          onGive={marks => setChosen(before => ({ ...before, [position]: marks }))}
          onStrike={option =>
            setStruck({
              ...struck,
              [position]: out.includes(option) ? out.filter(other => other !== option) : [...out, option],
            })
          }
        />
      </section>
      <div className="row between sit-acts">
        {at > 0 ? (
          <Button onClick={() => go(at - 1)}>
            <ArrowLeft size={18} strokeWidth={1.75} aria-hidden />
            {words.previous}
          </Button>
        ) : (
          <span />
        )}
        {at < preview.questions.length - 1 ? (
          <Button variant="primary" onClick={() => go(at + 1)}>
            {words.next}
            <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
          </Button>
        ) : (
          <Button onClick={onAnother}>{words.another}</Button>
        )}
      </div>
    </>
  );
}
