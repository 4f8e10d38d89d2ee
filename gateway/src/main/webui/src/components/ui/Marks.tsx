import './marks.css';
import { texts } from '@/lib/texts';

/** A block of ink on a baseline per section: read sections stand up. */
export function ReadRuler({ read }: { read: boolean[] }) {
  const count = read.filter(Boolean).length;
  return (
    <span className="ruler" role="img" aria-label={texts.ui.sectionsRead(count, read.length)}>
      {read.map((isRead, index) => (
        <i key={index} className={isRead ? 'is-read' : undefined} />
      ))}
    </span>
  );
}

export type MasteryLevel = 0 | 1 | 2 | 3 | 4;

/** A level's word, with "slipping" where it was not answered for weeks. */
export const masteryWord = (level: number, slipping: boolean): string => {
  const word = texts.ui.mastery[asLevel(level)];
  return slipping ? texts.ui.slipping(word) : word;
};

export const asLevel = (level: number): MasteryLevel =>
  level === 1 || level === 2 || level === 3 || level === 4 ? level : 0;

type MasteryProps = { level: MasteryLevel; slipping?: boolean; named?: boolean };

/** Four rising bars on a line. The word stands beside it or is heard. */
export function Mastery({ level, slipping = false, named = false }: MasteryProps) {
  const word = masteryWord(level, slipping);
  return (
    <>
      <svg
        className={slipping ? 'mastery is-slipping' : 'mastery'}
        aria-hidden
        width="26"
        height="10"
        viewBox="0 0 26 10"
      >
        {[0, 1, 2, 3].map(bar =>
          bar < level ? (
            <rect
              key={bar}
              className="is-reached"
              x={bar * 6.6}
              y={6 - bar * 2}
              width="5.4"
              height={4 + bar * 2}
            />
          ) : (
            <rect key={bar} className="is-open" x={bar * 6.6} y="8.4" width="5.4" height="1.6" />
          ),
        )}
      </svg>
      {named ? ` ${word}` : <span className="vh">{word}</span>}
    </>
  );
}

/** A slanted desk on a post. */
export function LecternMark({ size = 22 }: { size?: number }) {
  return (
    <svg
      className="brand-mark"
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="square"
    >
      <path d="M4 10.5 20 4M12 8.2V20M7 20.5h10" />
    </svg>
  );
}

/** The same for one section, with its word for those who hear it. */
export function ReadMark({ read }: { read: boolean }) {
  return (
    <span className="ruler">
      <i className={read ? 'is-read' : undefined} />
      <span className="vh">{read ? texts.ui.read : texts.ui.notRead}</span>
    </span>
  );
}
