import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Difficulty } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import type { Bank, BankChapter, Check } from '../api/teach';
import { askedOf, asking, DIFFICULTIES, difficultyIn, ofDifficulty, rowKey, type RowKey } from '../blueprint';
import type { Draft, SetDraft } from '../draft';
import { inBank, type Shortfall } from '../shortfalls';
import { ShortfallRow } from './ShortfallRow';

const words = texts.teach.blueprint;

/** A column of asks: of one difficulty, or whatever it is. */
type Column = Difficulty | 'any';

export const ANY: readonly Column[] = ['any'];
export const ALL: readonly Column[] = ['any', ...DIFFICULTIES];

type RowsProps = {
  chapter: BankChapter;
  draft: Draft;
  setDraft: SetDraft;
  bank: Bank;
  check: Check | undefined;
  short: Shortfall[];
  columns: readonly Column[];
};

/** A chapter's row, and those of its sections once it is opened or one of them is asked for. */
export function BlueprintRows({ chapter, ...shared }: RowsProps) {
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
        <ShortfallRow
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
