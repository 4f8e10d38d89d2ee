import './teach.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { chosenWith } from '@/components/question/choosing';
import { MarkingRule, Question } from '@/components/question/Question';
import { Button, LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { EmptyState, Loaded } from '@/components/ui/States';
import { path, type Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { duration } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { previewQuery, type Preview } from '../api/teach';

const words = texts.teach.sit;

/** A paper as a student gets it, made for looking at. What is chosen here stays in this page and goes with it. */
export function PreviewPage() {
  const { exam = '' } = useParams();
  const preview = useQuery(previewQuery(exam));
  return (
    <div className="wrap page sit">
      <p className="small">
        <Link to={path`/teach/exams/${exam}`}>{words.back}</Link>
      </p>
      <Loaded
        query={preview}
        loading={words.loading}
        failed={words.failed}
        onProblem={problem => unavailable(problem, exam)}
      >
        {data => <Paper key={preview.dataUpdatedAt} preview={data} />}
      </Loaded>
    </div>
  );
}

function unavailable(problem: Problem, exam: string) {
  if (problem.type !== 'exam-not-publishable') return null;
  return (
    <EmptyState
      level={1}
      title={words.failed}
      acts={<LinkButton to={path`/teach/exams/${exam}`}>{words.back}</LinkButton>}
    >
      {words.short}
    </EmptyState>
  );
}

function Paper({ preview }: { preview: Preview }) {
  const client = useQueryClient();
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
      <Notice title={words.note} role="note" />
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
          <Button
            onClick={() => void client.invalidateQueries({ queryKey: previewQuery(preview.exam).queryKey })}
          >
            {words.another}
          </Button>
        )}
      </div>
    </>
  );
}
