import './practice.css';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { StartPractice } from '@/components/practice/StartPractice';
import { LinkButton } from '@/components/ui/Button';
import { Choice, SelectField } from '@/components/ui/Field';
import { Segmented } from '@/components/ui/Segmented';
import { EmptyState, Loaded } from '@/components/ui/States';
import { courseQuery, type Chapter } from '@/lib/api/content';
import { offerQuery, type PracticeOffer, type PracticeWish, type SectionOffer } from '@/lib/api/practice';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';

const words = texts.practice;
const NUMBERS = [5, 10, 20, 50] as const;

/** What to practise, and how much of it. */
export function PracticePage() {
  const course = usePresentCourse();
  const offer = useQuery(offerQuery(course));
  const outline = useQuery(courseQuery(course));
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <Link className="small" to="/practice/reports">
          {texts.questionReports.mine.link}
        </Link>
      </div>
      <p className="lede practice-lede">{words.lede}</p>
      <Loaded
        query={offer}
        loading={words.loading}
        failed={words.failed}
        safe={words.failedSafe}
        onProblem={problem => (problem.type === 'course-not-found' ? <NoQuestions course={course} /> : null)}
      >
        {data =>
          data.questions === 0 ? (
            <NoQuestions course={course} />
          ) : (
            <Loaded query={outline} loading={words.loading} failed={words.failed} safe={words.failedSafe}>
              {({ chapters }) => <Offer offer={data} chapters={chapters} />}
            </Loaded>
          )
        }
      </Loaded>
    </div>
  );
}

function NoQuestions({ course }: { course: string }) {
  return (
    <EmptyState
      title={words.empty.title}
      acts={<LinkButton to={path`/courses/${course}`}>{words.empty.act}</LinkButton>}
    >
      {words.empty.text}
    </EmptyState>
  );
}

type Scope = 'all' | 'unseen' | 'missed' | 'chapter' | 'sections';
type Offered = { offer: PracticeOffer; chapters: Chapter[] };

/** The chapters and sections that have questions, and how many. */
function chaptersWith({ offer, chapters }: Offered) {
  const by = new Map(offer.sections.map(section => [section.section, section]));
  return chapters
    .map(chapter => ({
      ...chapter,
      sections: chapter.sections.flatMap(section => {
        const offered = by.get(section.id);
        return offered ? [{ ...section, offered }] : [];
      }),
    }))
    .filter(chapter => chapter.sections.length > 0);
}

const sum = (sections: { offered: SectionOffer }[]) =>
  sections.reduce((all, { offered }) => all + offered.questions, 0);

function Offer({ offer, chapters }: Offered) {
  const [asked] = useSearchParams();
  const withQuestions = chaptersWith({ offer, chapters });
  const everySection = withQuestions.flatMap(({ sections }) => sections);
  const [scope, setScope] = useState<Scope>(firstScope(asked, offer));
  const [chapter, setChapter] = useState(asked.get('chapter') ?? withQuestions[0]?.id ?? '');
  const [sections, setSections] = useState<readonly string[]>(asked.getAll('section'));
  const [items, setItems] = useState<number>(10);

  const chosen = everySection.filter(({ id }) => sections.includes(id));
  const available = {
    all: offer.questions,
    unseen: offer.unseen,
    missed: offer.missed,
    chapter: sum(withQuestions.find(({ id }) => id === chapter)?.sections ?? []),
    sections: sum(chosen),
  }[scope];
  const wish: PracticeWish =
    scope === 'chapter'
      ? { scope, chapter, items }
      : scope === 'sections'
        ? { scope, sections: chosen.map(({ id }) => id), items }
        : { scope, items };
  const radio = (value: Scope, label: string) => (
    <Choice
      type="radio"
      name="scope"
      label={label}
      checked={scope === value}
      onChange={() => setScope(value)}
    />
  );
  return (
    <>
      {offer.unfinished ? (
        <div className="next-thing practice-unfinished">
          <div>
            <p className="label">{words.unfinished.label}</p>
            <p className="go-on-title">{words.unfinished.title}</p>
          </div>
          <LinkButton to={path`/practice/${offer.unfinished}`}>{words.unfinished.act}</LinkButton>
        </div>
      ) : null}
      <fieldset className="practice-scope">
        <legend>{words.what}</legend>
        {radio('all', words.scopes.all(offer.questions))}
        {radio('unseen', words.scopes.unseen(offer.unseen))}
        {radio('missed', words.scopes.missed(offer.missed))}
        {radio('chapter', words.scopes.chapter)}
        {scope === 'chapter' ? (
          <div className="practice-more">
            <SelectField
              label={words.chapter}
              value={chapter}
              onChange={event => setChapter(event.target.value)}
            >
              {withQuestions.map(one => (
                <option key={one.id} value={one.id}>
                  {words.chapterOption(one.number, one.title, sum(one.sections))}
                </option>
              ))}
            </SelectField>
          </div>
        ) : null}
        {radio('sections', words.scopes.sections)}
        {scope === 'sections' ? (
          <SectionChoice chapters={withQuestions} chosen={sections} onChange={setSections} />
        ) : null}
      </fieldset>
      <p className="practice-number">
        <span className="bold">{words.howMany}</span>{' '}
        <Segmented
          label={words.howMany}
          value={String(items)}
          options={NUMBERS.map(number => ({ value: String(number), label: number }))}
          onChange={value => setItems(Number(value))}
        />
      </p>
      <div className="practice-begin">
        <StartPractice
          course={offer.course}
          wish={wish}
          variant="primary"
          waitsFor={available === 0 ? words.waits[scope] : undefined}
        >
          {available === 0 ? words.begins : words.begin(Math.min(items, available))}
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
        </StartPractice>
      </div>
    </>
  );
}

function firstScope(asked: URLSearchParams, offer: PracticeOffer): Scope {
  if (asked.has('section')) return 'sections';
  if (asked.has('chapter')) return 'chapter';
  if (asked.get('scope') === 'missed') return 'missed';
  return offer.unseen > 0 ? 'unseen' : 'all';
}

type SectionChoiceProps = {
  chapters: ReturnType<typeof chaptersWith>;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

function SectionChoice({ chapters, chosen, onChange }: SectionChoiceProps) {
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id]);
  return (
    <div className="practice-more">
      {chapters.map(chapter => (
        <details
          key={chapter.id}
          open={chapter.sections.some(section => chosen.includes(section.id)) || undefined}
        >
          <summary>
            <span className="num">{chapter.number}</span> {chapter.title}
          </summary>
          <fieldset className="practice-sections">
            <legend className="vh">{chapter.title}</legend>
            {chapter.sections.map(section => (
              <Choice
                key={section.id}
                checked={chosen.includes(section.id)}
                onChange={() => toggle(section.id)}
                label={
                  <>
                    {words.sectionOption(section.number, section.title)}{' '}
                    <span className="small faint">
                      {words.sectionCount(
                        section.offered.questions,
                        section.offered.unseen,
                        section.offered.missed,
                      )}
                    </span>
                  </>
                }
              />
            ))}
          </fieldset>
        </details>
      ))}
    </div>
  );
}
