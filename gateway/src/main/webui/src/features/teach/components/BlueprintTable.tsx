import { ChevronDown, ChevronRight, CircleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Segmented } from '@/components/ui/Segmented';
import type { Form, Pool } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import type { Bank, BankChapter, Check } from '../api/teach';
import {
  asking,
  inBank,
  itemsOf,
  pickedIn,
  rowKey,
  shortfalls,
  type Draft,
  type RowKey,
  type Shortfall,
} from '../draft';

const words = texts.teach.blueprint;

type SetDraft = (change: (draft: Draft) => Draft) => void;

type BlueprintProps = {
  draft: Draft;
  setDraft: SetDraft;
  bank: Bank | undefined;
  failed: boolean;
  check: Check | undefined;
  trouble: string | undefined;
};

/** Asks against what the bank has; a row that is short says so in its place, with what would mend it. */
export function BlueprintTable({ draft, setDraft, bank, failed, check, trouble }: BlueprintProps) {
  const short = bank && check ? shortfalls(draft, bank, check) : [];
  return (
    <section aria-labelledby="blueprint">
      <div className="row between">
        <h2 id="blueprint">{words.title}</h2>
        <Segmented<Form>
          label={words.form}
          value={draft.form}
          onChange={form => setDraft(before => ({ ...before, form }))}
          options={[
            { value: 'drawn', label: words.forms.drawn },
            { value: 'fixed', label: words.forms.fixed },
          ]}
        />
      </div>
      <div className="row between teach-pool">
        <p className="small dim">{words.text}</p>
        <Segmented<Pool>
          label={words.pool}
          value={draft.pool}
          onChange={pool => setDraft(before => withPool(before, pool))}
          options={[
            { value: 'practice', label: words.pools.practice },
            { value: 'exam', label: words.pools.exam },
          ]}
        />
      </div>
      {draft.pool === 'exam' ? <p className="hint">{words.poolHint}</p> : null}
      {failed ? <p className="is-wrong small">{words.noBank}</p> : null}
      {bank ? (
        <table className="blueprint">
          <caption className="vh">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {words.where}
              </th>
              <th scope="col">{words.ask}</th>
              <th scope="col" className="is-end">
                {words.sum}
              </th>
            </tr>
          </thead>
          {bank.chapters.map(chapter => (
            <ChapterRows
              key={chapter.id}
              chapter={chapter}
              {...{ draft, setDraft, bank, check }}
              short={short}
            />
          ))}
          <tfoot>
            {pickedIn(draft) > 0 ? (
              <tr>
                <td />
                <th scope="row" colSpan={2}>
                  {words.picked}
                </th>
                <td className="is-end">{pickedIn(draft)}</td>
              </tr>
            ) : null}
            <tr>
              <td />
              <th scope="row" colSpan={2}>
                {words.all}
              </th>
              <td className="is-end">{itemsOf(draft)}</td>
            </tr>
          </tfoot>
        </table>
      ) : null}
      {trouble ? (
        <p className="field-error">
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          <span>{trouble}</span>
        </p>
      ) : null}
    </section>
  );
}

/** Questions of the exam pool appear in fixed exams only. */
function withPool(draft: Draft, pool: Pool): Draft {
  return { ...draft, pool, form: pool === 'exam' ? 'fixed' : draft.form };
}

type RowsProps = {
  chapter: BankChapter;
  draft: Draft;
  setDraft: SetDraft;
  bank: Bank;
  check: Check | undefined;
  short: Shortfall[];
};

function ChapterRows({ chapter, draft, setDraft, bank, check, short }: RowsProps) {
  const sections = chapter.sections.map((section): RowKey => `section:${section.id}`);
  const own: RowKey = `chapter:${chapter.id}`;
  const asked = sections.some(row => (draft.asks[row] ?? 0) > 0);
  const [opened, setOpened] = useState(asked);
  const open = opened || asked;
  const sum = [own, ...sections].reduce((total, row) => total + (draft.asks[row] ?? 0), 0);
  const row = (key: RowKey, number: string, title: string) => ({
    ask: (
      <Ask
        id={key}
        label={words.askLabel(number, title)}
        items={draft.asks[key] ?? 0}
        available={available(draft, bank, check, key)}
        isShort={short.some(one => one.row === key)}
        onAsk={items => setDraft(before => asking(before, key, items))}
      />
    ),
    message: short
      .filter(one => one.row === key)
      .map(one => (
        <Message
          key={key}
          short={one}
          of={key === own ? words.chapter(chapter.number) : words.section(number)}
          setDraft={setDraft}
        />
      )),
  });
  const whole = row(own, String(chapter.number), chapter.title);
  return (
    <tbody>
      <tr className={whole.message.length > 0 ? 'is-short' : undefined}>
        <td className="num">{chapter.number}</td>
        <th scope="row">
          {chapter.title}
          <button
            type="button"
            className="blueprint-open"
            aria-expanded={open}
            disabled={asked}
            onClick={() => setOpened(!opened)}
          >
            {open ? (
              <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
            ) : (
              <ChevronRight size={15} strokeWidth={1.75} aria-hidden />
            )}
            {words.sections(sections.length)}
            <span className="vh">{words.ofChapter(chapter.number)}</span>
          </button>
        </th>
        <td>{whole.ask}</td>
        <td className="is-end blueprint-sum">{sum}</td>
      </tr>
      {whole.message}
      {open
        ? chapter.sections.map(section => {
            const { ask, message } = row(`section:${section.id}`, section.number, section.title);
            return (
              <SectionRow
                key={section.id}
                number={section.number}
                title={section.title}
                ask={ask}
                message={message}
              />
            );
          })
        : null}
    </tbody>
  );
}

type SectionRowProps = { number: string; title: string; ask: ReactNode; message: ReactNode[] };

function SectionRow({ number, title, ask, message }: SectionRowProps) {
  return (
    <>
      <tr className={message.length > 0 ? 'is-section is-short' : 'is-section'}>
        <td className="num">{number}</td>
        <th scope="row">{title}</th>
        <td>{ask}</td>
        <td />
      </tr>
      {message}
    </>
  );
}

/** The service knows what lines leave to each other; where it was not asked, the bank's own count is shown. */
function available(draft: Draft, bank: Bank, check: Check | undefined, key: RowKey): number {
  const served = check?.serve.find(line => rowKey(line) === key);
  return served?.available ?? inBank(bank, key, draft.pool);
}

type AskProps = {
  id: string;
  label: string;
  items: number;
  available: number;
  isShort: boolean;
  onAsk: (items: number) => void;
};

function Ask({ id, label, items, available, isShort, onAsk }: AskProps) {
  return (
    <span className={isShort ? 'ask is-short' : 'ask'}>
      <input
        inputMode="numeric"
        aria-label={label}
        aria-invalid={isShort || undefined}
        aria-describedby={isShort ? `${id} short-${id}` : id}
        value={items === 0 ? '' : items}
        placeholder="0"
        onChange={event => onAsk(Math.min(200, Number(event.target.value.replace(/\D/g, '').slice(0, 3))))}
        onFocus={event => event.target.select()}
      />
      <span id={id}>{words.of(available)}</span>
    </span>
  );
}

function Message({ short, of, setDraft }: { short: Shortfall; of: string; setDraft: SetDraft }) {
  const { row, items, available, chapter, otherPool } = short;
  const fromChapter = (draft: Draft): Draft => {
    if (chapter === null) return draft;
    const key: RowKey = `chapter:${chapter.id}`;
    return asking(asking(draft, row, available), key, (draft.asks[key] ?? 0) + items - available);
  };
  return (
    <tr className="blueprint-message">
      <td colSpan={4}>
        <p className="field-error" id={`short-${row}`}>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          <span>
            {words.short(items, of, available)}{' '}
            <button
              type="button"
              className="repair"
              onClick={() => setDraft(draft => asking(draft, row, available))}
            >
              {words.take(available)}
            </button>
            {chapter ? (
              <>
                {' '}
                {words.or}{' '}
                <button type="button" className="repair" onClick={() => setDraft(fromChapter)}>
                  {words.fromChapter(items - available, chapter.number)}
                </button>
              </>
            ) : otherPool ? (
              <>
                {' '}
                {words.or}{' '}
                <button
                  type="button"
                  className="repair"
                  onClick={() => setDraft(draft => withPool(draft, otherPool))}
                >
                  {words.fromPool(otherPool)}
                </button>
              </>
            ) : null}
            .
          </span>
        </p>
      </td>
    </tr>
  );
}
