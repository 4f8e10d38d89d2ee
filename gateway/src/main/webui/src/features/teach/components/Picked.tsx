import { CircleAlert, Plus, X } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { Button } from '@/components/ui/Button';
import { announce } from '@/lib/announce';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import type { Check } from '../api/teach';
import { asking, pickedIn } from '../blueprint';
import type { Draft } from '../draft';

const words = texts.teach.picked;
const ID = /^[a-z0-9][a-z0-9.-]{1,63}$/;

type PickedProps = {
  draft: Draft;
  setDraft: (change: (draft: Draft) => Draft) => void;
  check: Check | undefined;
  locked: boolean;
};

/** Questions that every paper has, each by its id; beside them the blueprint draws the others. */
export function Picked({ draft, setDraft, check, locked }: PickedProps) {
  const picked = pickedIn(draft);
  const missing = (question: string) =>
    check?.serve.some(line => line.question === question && line.available < line.items) ?? false;
  const drop = (question: string) => {
    setDraft(before => asking(before, `question:${question}`, 0));
    announce(words.dropped(question));
  };
  return (
    <section className="picked" aria-labelledby="picked">
      <h3 id="picked">{words.title}</h3>
      <p className="small dim">
        {words.text} <Link to="/teach/questions">{words.bank}</Link>
      </p>
      {picked.length === 0 ? null : (
        <ul className="picked-list">
          {picked.map(question => (
            <li key={question}>
              <Link className="mono" to={path`/teach/questions/of/${question}`}>
                {question}
              </Link>
              {missing(question) ? (
                <span className="small is-wrong">
                  <CircleAlert size={16} strokeWidth={1.75} aria-hidden /> {words.missing(draft.pool)}
                </span>
              ) : null}
              {locked ? null : (
                <Button size="small" variant="quiet" onClick={() => drop(question)}>
                  <X size={16} strokeWidth={1.75} aria-hidden />
                  {words.drop}
                  <span className="vh">{words.dropOf(question)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {locked ? null : <Pick picked={picked} setDraft={setDraft} />}
    </section>
  );
}

type PickProps = { picked: readonly string[]; setDraft: PickedProps['setDraft'] };

function Pick({ picked, setDraft }: PickProps) {
  const field = useId();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const pick = () => {
    const question = typed.trim();
    const wrong = ID.test(question) ? (picked.includes(question) ? words.twice : null) : words.noId;
    setError(wrong);
    if (wrong !== null) return;
    setDraft(before => asking(before, `question:${question}`, 1));
    announce(words.added(question));
    setTyped('');
  };
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    pick();
  };
  return (
    <div className="field picked-add">
      <label htmlFor={field}>{words.id}</label>
      <span className="row">
        <input
          id={field}
          className="input mono"
          maxLength={64}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={byEnter}
          {...(error && { 'aria-invalid': true, 'aria-describedby': `${field}error` })}
        />
        <Button onClick={pick}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {words.add}
        </Button>
      </span>
      {error ? (
        <p className="field-error" id={`${field}error`}>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  );
}
