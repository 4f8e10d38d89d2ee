import { CircleAlert } from 'lucide-react';
import { texts } from '@/lib/texts';
import { asking, ofDifficulty, type RowKey } from '../blueprint';
import { withPool, type Draft, type SetDraft } from '../draft';
import type { Shortfall } from '../shortfalls';

const words = texts.teach.blueprint;

type ShortfallProps = { short: Shortfall; of: string; columns: number; setDraft: SetDraft };

/** What a row lacks, and what would mend it. */
export function ShortfallRow({ short, of, columns, setDraft }: ShortfallProps) {
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
