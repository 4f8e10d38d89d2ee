import { useRef, useState } from 'react';
import { Button, LinkButton } from '@/components/ui/Button';
import type { Course } from '@/lib/api/content';
import { useFocusAfter } from '@/lib/focus';
import { texts } from '@/lib/texts';
import type { BankPageOf, Entry } from '../api/bank';
import { BulkDialog } from './BulkDialog';
import { QuestionTable } from './QuestionTable';
import { Told } from './Told';

const words = texts.bank;

type FoundProps = {
  course: string;
  guide: Course | undefined;
  pages: BankPageOf[];
};

/** The questions that were found, and what is done with several of them at once. */
export function Found({ course, guide, pages }: FoundProps) {
  const entries = pages.flatMap(page => page.questions);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [changing, setChanging] = useState(false);
  const picked: Entry[] = entries.filter(entry => chosen.includes(entry.id));
  /** What the last change to many came to. */
  const [told, setTold] = useState('');
  const all = useRef<HTMLButtonElement>(null);
  useFocusAfter(picked.length === 0, () => all.current);
  const pools = new Set(picked.map(entry => entry.pool));
  return (
    <>
      <div className="row bank-bulk">
        <Button ref={all} size="small" onClick={() => setChosen(entries.map(entry => entry.id))}>
          {words.chooseAll}
        </Button>
        <span className="small" role="status">
          {picked.length > 0 ? words.chosen(picked.length) : ''}
        </span>
        {picked.length > 0 ? (
          <>
            <Button
              size="small"
              onClick={() => {
                setTold('');
                setChanging(true);
              }}
            >
              {words.change}
            </Button>
            {pools.size === 1 ? (
              <LinkButton size="small" to={examOf(picked)}>
                {words.writeExam}
              </LinkButton>
            ) : (
              <span className="hint">{words.onePool}</span>
            )}
            <Button size="small" variant="quiet" onClick={() => setChosen([])}>
              {words.unchoose}
            </Button>
          </>
        ) : null}
      </div>
      {told ? <Told what={told} /> : null}
      <QuestionTable
        entries={entries}
        course={guide}
        chosen={chosen}
        onChoose={(id, on) => setChosen(on ? [...chosen, id] : chosen.filter(other => other !== id))}
      />
      <BulkDialog
        course={course}
        open={changing}
        entries={picked}
        onClose={() => setChanging(false)}
        onDone={what => {
          setChosen([]);
          setTold(what);
        }}
      />
    </>
  );
}

/** The exam editor, which begins with these questions picked. */
function examOf(picked: readonly Entry[]): string {
  const questions = picked.map(entry => entry.id).join(',');
  return `/teach/exams/new?pool=${picked[0]?.pool ?? ''}&questions=${encodeURIComponent(questions)}`;
}
