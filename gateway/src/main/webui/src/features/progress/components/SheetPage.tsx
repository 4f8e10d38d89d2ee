import './progress.css';
import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { asLevel, Mastery } from '@/components/ui/Marks';
import { Loaded } from '@/components/ui/States';
import { courseQuery, sectionsOf, shortTitle, type Course } from '@/lib/api/content';
import { masteryQuery, reviewsQuery, type CourseMastery, type Reviews } from '@/lib/api/progress';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';

const words = texts.progress.sheet;

const missed = ({ right, answers }: CourseMastery['sections'][number]) => answers.length - right;

/** One page to print: the learner's own weak points and mistakes, and what helps in the room. */
export function SheetPage() {
  const course = usePresentCourse();
  const outline = useQuery(courseQuery(course));
  const mastery = useQuery(masteryQuery(course));
  const reviews = useQuery(reviewsQuery(course));
  return (
    <div className="wrap page sheet">
      <div className="page-head">
        <h1>{words.title}</h1>
        <Button className="no-print" onClick={() => window.print()}>
          <Printer size={18} strokeWidth={1.75} aria-hidden />
          {words.print}
        </Button>
      </div>
      <Loaded query={outline} loading={words.loading} failed={words.failed}>
        {of => (
          <>
            <p className="dim">
              {shortTitle(of.title)}.{' '}
              {of.exam ? words.intro(of.exam.items, of.exam.minutes, of.exam.passMark) : null}
            </p>
            <Loaded query={mastery} loading={words.loading} failed={words.failed}>
              {data => <Weak course={of} mastery={data} />}
            </Loaded>
            <Loaded query={reviews} loading={words.loading} failed={words.failed}>
              {data => <Mistakes reviews={data} />}
            </Loaded>
            <Tips />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Below proficient or slipping, what is missed most often first; what was never missed, and not long ago, is no weak point. */
function Weak({ course, mastery }: { course: Course; mastery: CourseMastery }) {
  const names = new Map(sectionsOf(course).map(section => [section.id, section]));
  const weak = mastery.sections
    .filter(section => section.slipping || (section.level < 3 && missed(section) > 0))
    .sort((a, b) => missed(b) / b.answers.length - missed(a) / a.answers.length || missed(b) - missed(a))
    .slice(0, 12);
  return (
    <section className="part" aria-labelledby="weak">
      <h2 id="weak">{words.weak}</h2>
      {weak.length === 0 ? (
        <p className="dim">{mastery.sections.length === 0 ? words.weakUnknown : words.weakNone}</p>
      ) : null}
      <ul className="sheet-rows">
        {weak.map(({ section, level, slipping, right, answers }) => (
          <li key={section}>
            <span className="num">{names.get(section)?.number}</span>
            <span>{names.get(section)?.title}</span>
            <span className="nowrap">
              <Mastery level={asLevel(level)} slipping={slipping} named />
            </span>
            <span className="small dim">{words.missed(right, answers.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mistakes({ reviews }: { reviews: Reviews }) {
  return (
    <section className="part" aria-labelledby="mistakes">
      <h2 id="mistakes">{words.mistakes}</h2>
      {reviews.missed.length === 0 ? <p className="dim">{words.mistakesNone}</p> : null}
      <ul className="sheet-mistakes">
        {reviews.missed.slice(0, 12).map(card => (
          <li key={card.objective}>
            <span className="num">{card.section.number}</span> <span>{card.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tips() {
  return (
    <section className="part" aria-labelledby="tips">
      <h2 id="tips">{words.tips}</h2>
      <ul className="sheet-tips">
        {words.tipList.map(tip => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </section>
  );
}
