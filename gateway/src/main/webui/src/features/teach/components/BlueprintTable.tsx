import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Segmented } from '@/components/ui/Segmented';
import type { Form, Pool } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import type { Bank, Check } from '../api/teach';
import { askedOf, byDifficulty, itemsOf, ofAnyDifficulty, pickedIn } from '../blueprint';
import { withPool, type Draft, type SetDraft } from '../draft';
import { shortfalls } from '../shortfalls';
import { ALL, ANY, BlueprintRows } from './BlueprintRows';

const words = texts.teach.blueprint;

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
            <BlueprintRows
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
