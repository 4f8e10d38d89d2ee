import './bank.css';
import { useQuery } from '@tanstack/react-query';
import { Minus, Plus } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { notStaff } from '@/components/staff/NotStaff';
import { Loaded } from '@/components/ui/States';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { questionQuery, type Authored, type Version } from '../api/bank';
import { differences } from '../draft';

const words = texts.bank.history;
const look = { size: 14, strokeWidth: 1.75, role: 'img' };

/** Every version of a question, newest first, each with what it changed. */
export function HistoryPage() {
  const { question = '' } = useParams();
  const course = usePresentCourse();
  const query = useQuery(questionQuery(course, question));
  useTitle(words.title(question));
  return (
    <div className="wrap page">
      <p className="small">
        <Link to={path`/teach/questions/of/${question}`}>{words.back}</Link>
      </p>
      <div className="page-head">
        <h1>{words.title(question)}</h1>
      </div>
      <Loaded
        query={query}
        loading={words.loading}
        failed={words.failed}
        shape="rows"
        onProblem={problem => notStaff(problem, course)}
      >
        {({ history }) => (
          <ol role="list" className="bank-history">
            {history.map((version, at) => (
              <li key={version.version}>
                <Entry version={version} before={history[at + 1]} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </div>
  );
}

function Entry({ version, before }: { version: Version; before: Version | undefined }) {
  return (
    <>
      <h2>{words.version(version.version)}</h2>
      <p className="small dim">
        {dayAndTime(version.createdAt)}, {version.author ? words.by(version.author) : words.fromPackage}
      </p>
      {before === undefined ? (
        <p>{words.first}</p>
      ) : version.source && before.source ? (
        <Changes before={before.source} after={version.source} />
      ) : (
        <p className="dim">{words.noText}</p>
      )}
    </>
  );
}

function Changes({ before, after }: { before: Authored; after: Authored }) {
  const fields = differences(before, after);
  if (fields.length === 0) return <p className="dim">{words.same}</p>;
  return (
    <dl className="bank-differences">
      {fields.map(field => (
        <div key={field}>
          <dt>{words.field(nameOf(field))}</dt>
          <dd>
            <ChangedLines before={linesOf(before, field)} after={linesOf(after, field)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function nameOf(field: keyof Authored): string {
  const { editor } = texts.bank;
  return field === 'wrong' ? editor.mistakes : editor[field];
}

/** Only the lines that are not in both texts; where nothing but their order changed, all of them. */
function ChangedLines({ before, after }: { before: string[]; after: string[] }) {
  const gone = before.filter(line => !after.includes(line));
  const come = after.filter(line => !before.includes(line));
  const reordered = gone.length + come.length === 0;
  const same = reordered ? 0 : before.length - gone.length;
  return (
    <>
      {(reordered ? before : gone).map((line, index) => (
        <del key={index}>
          <Minus {...look} aria-label={words.before} />
          <span>{line}</span>
        </del>
      ))}
      {(reordered ? after : come).map((line, index) => (
        <ins key={index}>
          <Plus {...look} aria-label={words.after} />
          <span>{line}</span>
        </ins>
      ))}
      {same > 0 ? <p className="small faint">{words.sameLines(same)}</p> : null}
    </>
  );
}

/** A text line by line; what has parts, one in a line. */
function linesOf(question: Authored, field: keyof Authored): string[] {
  const value = question[field];
  if (value === null || value === '') return ['–'];
  if (!Array.isArray(value)) return String(value).trimEnd().split('\n');
  const labels = labelsOf(question, field);
  const lines = value.map(part => (typeof part === 'string' ? part : partText(part, labels)));
  return lines.length > 0 ? lines : ['–'];
}

/** What the editor calls the fields of a part. */
function labelsOf({ type }: Authored, field: keyof Authored): Record<string, string> {
  const { editor } = texts.bank;
  if (field === 'wrong') return { gap: editor.mistakeGap, text: editor.mistakeText, why: editor.mistakeWhy };
  if (field === 'pairs') return { left: editor.left, right: editor.right, why: editor.pairWhy };
  return {
    text: type === 'output' ? editor.optionOutput : editor.optionText,
    value: editor.optionValue,
    key: editor.optionKey,
    why: editor.optionWhy,
  };
}

const partText = (part: object, labels: Record<string, string>): string =>
  Array.isArray(part)
    ? part.join(' | ')
    : Object.entries(part)
        .filter(([, value]) => value !== null && value !== false && value !== '')
        .map(([key, value]) => {
          const label = labels[key] ?? key;
          return value === true ? label : `${label}: ${String(value)}`;
        })
        .join(' · ');
