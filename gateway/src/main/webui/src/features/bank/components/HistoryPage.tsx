import './bank.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Loaded } from '@/components/ui/States';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { questionQuery, type Authored, type Version } from '../api/bank';
import { differences } from '../draft';

const words = texts.bank.history;

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
      <h1>{words.title(question)}</h1>
      <Loaded query={query} loading={words.loading} failed={words.failed} shape="rows">
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
            <del>
              <span className="vh">{words.before}: </span>
              <pre>{asText(before[field])}</pre>
            </del>
            <ins>
              <span className="vh">{words.after}: </span>
              <pre>{asText(after[field])}</pre>
            </ins>
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

/** A text as it is; what has parts, one in a line. */
function asText(value: Authored[keyof Authored]): string {
  if (value === null || value === '') return '–';
  if (!Array.isArray(value)) return String(value);
  return value.map(part => (typeof part === 'string' ? part : partText(part))).join('\n') || '–';
}

const partText = (part: object): string =>
  Array.isArray(part)
    ? part.join(' | ')
    : Object.entries(part)
        .filter(([, value]) => value !== null && value !== false && value !== '')
        .map(([key, value]) => (value === true ? key : `${key}: ${String(value)}`))
        .join(' · ');
