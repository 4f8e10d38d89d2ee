import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import type { Bank } from '../api/teach';
import { itemsOf } from '../blueprint';
import { troublesOf, type Draft, type Field } from '../draft';
import type { useCheck } from './useCheck';

const words = texts.teach.check;

type CheckListProps = { draft: Draft; bank: Bank | undefined; check: ReturnType<typeof useCheck> };

/** Sums up what stands beside the rows: what to mend, what is fine, what to know. */
export function CheckList({ draft, bank, check }: CheckListProps) {
  const obstacles = check.data?.obstacles ?? [];
  return (
    <>
      <h2 id="check">{words.title}</h2>
      <p className="small dim" role="status">
        <Summary check={check} mend={obstacles.length} />
      </p>
      <ul className="checks">
        {obstacles.map(obstacle => (
          <Line key={obstacle} kind="wrong">
            {obstacle}
          </Line>
        ))}
        <Fine draft={draft} />
        {tightRows(draft, bank, check).map(of => (
          <Line key={of} kind="warn">
            {words.same(of)}
          </Line>
        ))}
        {bank && bank.release.active !== bank.release.hash ? <Line kind="warn">{words.stale}</Line> : null}
      </ul>
    </>
  );
}

function Summary({ check, mend }: { check: CheckListProps['check']; mend: number }) {
  if (check.isError) return words.failed;
  if (check.data === undefined) return words.waiting;
  const at = words.at(clockTime(new Date(check.dataUpdatedAt)));
  return `${mend > 0 ? words.mend(mend) : words.fine} ${at}`;
}

function Fine({ draft }: { draft: Draft }) {
  const troubles = troublesOf(draft);
  const items = itemsOf(draft);
  const fine = (...fields: Field[]) => fields.every(field => troubles[field] === undefined);
  return (
    <>
      {fine('blueprint', 'minutes') ? (
        <Line kind="right">
          {words.pace(items, Number(draft.minutes), (Number(draft.minutes) / items).toFixed(1))}
        </Line>
      ) : null}
      {fine('blueprint', 'passMark') ? (
        <Line kind="right">{words.pass(Number(draft.passMark), items)}</Line>
      ) : null}
      {draft.pool === 'practice' || draft.form === 'fixed' ? (
        <Line kind="right">{words.source[draft.pool]}</Line>
      ) : null}
    </>
  );
}

/** Rows that ask for all there is: papers cannot differ there. */
function tightRows(draft: Draft, bank: Bank | undefined, check: CheckListProps['check']): string[] {
  if (draft.form === 'fixed' || bank === undefined || check.data === undefined) return [];
  return check.data.serve
    .filter(line => line.question === undefined && line.items === line.available)
    .map(line => {
      const chapter = bank.chapters.find(one => one.id === line.chapter);
      const section = bank.chapters.flatMap(one => one.sections).find(one => one.id === line.section);
      const { blueprint } = texts.teach;
      const place = section ? blueprint.section(section.number) : blueprint.chapter(chapter?.number ?? 0);
      return blueprint.ofDifficulty(place, line.difficulty ?? null);
    });
}

const icons = { right: CircleCheck, wrong: CircleX, warn: TriangleAlert };

function Line({ kind, children }: { kind: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[kind];
  return (
    <li>
      <Icon className={`is-${kind}`} size={18} strokeWidth={1.75} aria-hidden />
      <span>{children}</span>
    </li>
  );
}
