import { Send } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Segmented } from '@/components/ui/Segmented';
import { texts } from '@/lib/texts';
import type { Exchange, Report } from '../python/job';
import { shown } from '../shown';
import { held } from './Checks';
import type { Result } from './useLabRuns';

const words = texts.lab.returned;

type View = 'page' | 'headers' | 'log';
type ReturnedProps = {
  result: Result | null;
  waitsFor: string | undefined;
  onSend: (address: string) => void;
};

/** What the program answered last, or in the check that failed; and a line to ask it something else. */
export function Returned({ result, waitsFor, onSend }: ReturnedProps) {
  const [view, setView] = useState<View>('page');
  const [address, setAddress] = useState('/');
  const report = result?.is === 'checked' || result?.is === 'ran' ? result.report : null;
  const exchange = report ? telling(report) : undefined;
  return (
    <section className="lab-returned" aria-labelledby="lab-returned-title">
      <div className="lab-part-head">
        <h2 id="lab-returned-title">{words.title}</h2>
        <Segmented<View>
          label={words.view}
          value={view}
          options={[
            { value: 'page', label: words.page },
            { value: 'headers', label: words.headers },
            { value: 'log', label: words.log },
          ]}
          onChange={setView}
        />
      </div>
      <div className="lab-answer">
        {exchange ? (
          <p className="lab-answer-head">
            <b className={/^[123]/.test(exchange.status) ? undefined : 'is-refused'}>{exchange.status}</b>
            <code>{exchange.request}</code>
          </p>
        ) : null}
        <Answer view={view} exchange={exchange} report={report} />
      </div>
      <form
        className="lab-send"
        onSubmit={event => {
          event.preventDefault();
          if (!waitsFor) onSend(address);
        }}
      >
        <Field label={words.address}>
          {control => (
            <input
              {...control}
              type="text"
              className="input mono"
              spellCheck={false}
              autoCapitalize="off"
              value={address}
              onChange={event => setAddress(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" waitsFor={waitsFor}>
          <Send size={16} strokeWidth={1.75} aria-hidden />
          {words.send}
        </Button>
      </form>
    </section>
  );
}

type AnswerProps = { view: View; exchange: Exchange | undefined; report: Report | null };

function Answer({ view, exchange, report }: AnswerProps) {
  if (view === 'log') {
    const log = [report?.stdout, report?.error ? `${report.error.type}: ${report.error.message}` : ''];
    const text = log.filter(Boolean).join('\n');
    return text ? <Text name={words.log} text={text} /> : <p className="small dim">{words.nothingPrinted}</p>;
  }
  if (!exchange) return <p className="small dim">{report ? words.noAnswer : words.notYet}</p>;
  if (view === 'headers') {
    return (
      <Text
        name={words.headers}
        text={exchange.headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
      />
    );
  }
  if (exchange.body === '') return <p className="small dim">{words.empty}</p>;
  if (!isHtml(exchange)) return <Text name={words.page} text={exchange.body} />;
  // No rights at all: no scripts, no forms, no way out, an origin of its own.
  return <iframe title={words.page} sandbox="" srcDoc={shown(exchange.body)} />;
}

function Text({ name, text }: { name: string; text: string }) {
  return (
    <pre tabIndex={0} role="region" aria-label={name}>
      {text}
    </pre>
  );
}

/** Of the first check that fails, the answer that it judged; otherwise the last one of all. */
function telling(report: Report): Exchange | undefined {
  const judged = report.checks[held(report)] ?? report.checks.at(-1);
  return judged?.exchanges.at(-1);
}

const isHtml = ({ headers }: Exchange): boolean =>
  headers.some(([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('text/html'));
