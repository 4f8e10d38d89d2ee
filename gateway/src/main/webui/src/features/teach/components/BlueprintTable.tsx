import { ChevronDown, ChevronRight, CircleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Segmented } from '@/components/ui/Segmented';
import type { Difficulty, Form, Pool } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import type { Bank, BankChapter, Check } from '../api/teach';
import {
  askedOf,
  asking,
  byDifficulty,
  DIFFICULTIES,
  difficultyIn,
  inBank,
  itemsOf,
  ofAnyDifficulty,
  ofDifficulty,
  pickedIn,
  rowKey,
  shortfalls,
  type Draft,
  type RowKey,
  type Shortfall,
} from '../draft';

const words = texts.teach.blueprint;

/** A column of asks: of one difficulty, or whatever it is. */
type Column = Difficulty | 'any';

const ANY: readonly Column[] = ['any'];
const ALL: readonly Column[] = ['any', ...DIFFICULTIES];

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
  const [wide, setWide] = useState(false);
  const picked = pickedIn(draft).length;
  const columns = wide || byDifficulty(draft) ? ALL : ANY;
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
        <span className="row">
          <Segmented<'any' | 'each'>
            label={words.difficulty}
            value={columns === ALL ? 'each' : 'any'}
            onChange={value => {
              setWide(value === 'each');
              if (value === 'any') setDraft(ofAnyDifficulty);
            }}
            options={[
              { value: 'any', label: words.difficulties.any },
              { value: 'each', label: words.difficulties.each },
            ]}
          />
          <Segmented<Pool>
            label={words.pool}
            value={draft.pool}
            onChange={pool => setDraft(before => withPool(before, pool))}
            options={[
              { value: 'practice', label: words.pools.practice },
              { value: 'exam', label: words.pools.exam },
            ]}
          />
        </span>
      </div>
      {draft.pool === 'exam' ? <p className="hint">{words.poolHint}</p> : null}
      {failed ? <p className="is-wrong small">{words.noBank}</p> : null}
      {bank ? (
        <table className={columns === ALL ? 'blueprint is-by-difficulty' : 'blueprint'}>
          <caption className="vh">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {words.where}
              </th>
              {columns.map(column => (
                <th key={column} scope="col">
                  {columns === ALL ? words.columns[column] : words.ask}
                </th>
              ))}
              <th scope="col" className="is-end">
                {words.sum}
              </th>
            </tr>
          </thead>
          {bank.chapters.map(chapter => (
            <ChapterRows
              key={chapter.id}
              chapter={chapter}
              {...{ draft, setDraft, bank, check, columns }}
              short={short}
            />
          ))}
          <tfoot>
            {picked > 0 ? (
              <tr>
                <td />
                <th scope="row" colSpan={1 + columns.length}>
                  {words.picked}
                </th>
                <td className="is-end">{picked}</td>
              </tr>
            ) : null}
            <tr>
              <td />
              <th scope="row">{words.all}</th>
              {columns.map(column => (
                <td key={column} className="blueprint-column-sum">
                  {columns === ALL
                    ? bank.chapters.reduce((sum, chapter) => sum + askedOf(draft, chapter, column), 0)
                    : null}
                </td>
              ))}
              <td className="is-end" data-label={columns === ALL ? words.sum : undefined}>
                {itemsOf(draft)}
              </td>
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
  columns: readonly Column[];
};

function ChapterRows({ chapter, ...shared }: RowsProps) {
  const { draft } = shared;
  const own: RowKey = `chapter:${chapter.id}`;
  const sum = askedOf(draft, chapter);
  const asked = sum > shared.columns.reduce((all, column) => all + (draft.asks[rowOf(own, column)] ?? 0), 0);
  const [opened, setOpened] = useState(asked);
  const open = opened || asked;
  return (
    <tbody>
      <Row place={own} number={String(chapter.number)} title={chapter.title} sum={sum} {...shared}>
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
          {words.sections(chapter.sections.length)}
          <span className="vh">{words.ofChapter(chapter.number)}</span>
        </button>
      </Row>
      {open
        ? chapter.sections.map(section => (
            <Row
              key={section.id}
              place={`section:${section.id}`}
              number={section.number}
              title={section.title}
              {...shared}
            />
          ))
        : null}
    </tbody>
  );
}

const rowOf = (place: RowKey, column: Column): RowKey =>
  ofDifficulty(place, column === 'any' ? undefined : column);

type RowProps = Omit<RowsProps, 'chapter'> & {
  place: RowKey;
  number: string;
  title: string;
  /** Of a chapter with its sections. */
  sum?: number;
  children?: ReactNode;
};

/** The asks of a chapter or a section; what is short says so beneath. */
function Row({
  place,
  number,
  title,
  sum,
  children,
  draft,
  setDraft,
  bank,
  check,
  short,
  columns,
}: RowProps) {
  const keys = columns.map(column => rowOf(place, column));
  const shortHere = short.filter(one => keys.includes(one.row));
  const isSection = place.startsWith('section:');
  const kind = [isSection ? 'is-section' : '', shortHere.length > 0 ? 'is-short' : '']
    .filter(Boolean)
    .join(' ');
  const of = isSection ? words.section(number) : words.chapter(Number(number));
  return (
    <>
      <tr className={kind || undefined}>
        <td className="num">{number}</td>
        <th scope="row">
          {title}
          {children}
        </th>
        {columns.map(column => {
          const key = rowOf(place, column);
          return (
            <td key={column} data-label={columns === ALL ? words.columns[column] : undefined}>
              <Ask
                id={key}
                label={words.askLabel(number, title, column === 'any' ? null : column)}
                items={draft.asks[key] ?? 0}
                available={available(draft, bank, check, key)}
                isShort={shortHere.some(one => one.row === key)}
                onAsk={items => setDraft(before => asking(before, key, items))}
              />
            </td>
          );
        })}
        <td className="is-end blueprint-sum">{sum}</td>
      </tr>
      {shortHere.map(one => (
        <Message
          key={one.row}
          short={one}
          of={words.ofDifficulty(of, difficultyIn(one.row) ?? null)}
          columns={columns.length}
          setDraft={setDraft}
        />
      ))}
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

type MessageProps = { short: Shortfall; of: string; columns: number; setDraft: SetDraft };

function Message({ short, of, columns, setDraft }: MessageProps) {
  const { row, items, available, anyDifficulty, chapter, otherPool } = short;
  const fromOthers = (draft: Draft): Draft => {
    const place = ofDifficulty(row, undefined);
    return asking(asking(draft, row, available), place, (draft.asks[place] ?? 0) + items - available);
  };
  const fromChapter = (draft: Draft): Draft => {
    if (chapter === null) return draft;
    const key: RowKey = `chapter:${chapter.id}`;
    return asking(asking(draft, row, available), key, (draft.asks[key] ?? 0) + items - available);
  };
  return (
    <tr className="blueprint-message">
      <td colSpan={columns + 3}>
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
            {anyDifficulty ? (
              <>
                {' '}
                {words.or}{' '}
                <button type="button" className="repair" onClick={() => setDraft(fromOthers)}>
                  {words.fromOthers(items - available)}
                </button>
              </>
            ) : chapter ? (
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
