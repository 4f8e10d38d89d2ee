import { useQuery } from '@tanstack/react-query';
import { List } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Loaded, Loading } from '@/components/ui/States';
import { courseQuery, type Course } from '@/lib/api/content';
import {
  completedSections,
  masteryMarks,
  progressQuery,
  type CourseProgress,
  type SectionProgress,
} from '@/lib/api/progress';
import { useLearner } from '@/lib/session';
import { useTakenOver } from '@/lib/takeover';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { lessonQuery, type Lesson } from '../api/lesson';
import { Contents } from './Contents';
import { LabsOfLesson } from './LabsOfLesson';
import { LessonNotes } from './LessonNotes';
import { LessonText } from './LessonText';
import { Margin } from './Margin';
import { NoLesson } from './NoLesson';
import { numberLinks } from './numberLinks';
import { ReadSoFar } from './ReadSoFar';
import { Understood } from './Understood';
import { useHeadingInView } from './useHeadingInView';
import { useReadingPlace } from './useReadingPlace';

/** A section of the guide, for reading. */
export function LessonPage() {
  const { course = '', section = '' } = useParams();
  const lesson = useQuery(lessonQuery(course, section));
  const { data: outline, isPending } = useQuery(courseQuery(course));
  const query = (
    <Loaded
      query={lesson}
      loading={texts.lesson.loading}
      failed={texts.lesson.failed}
      safe={texts.lesson.safe}
      onProblem={problem =>
        isPending ? (
          <Loading text={texts.lesson.loading} />
        ) : (
          <NoLesson problem={problem} section={section} course={course} outline={outline} />
        )
      }
    >
      {data => <Reader key={data.section.id} lesson={data} outline={outline} />}
    </Loaded>
  );
  return lesson.data ? query : <div className="wrap page">{query}</div>;
}

/** Before it is taken over it draws what the frame of a delivered lesson holds (`public/frames/lesson.html`), and nothing else. */
function Reader({ lesson, outline }: { lesson: Lesson; outline: Course | undefined }) {
  const { course, section, chapter } = lesson;
  const learner = useLearner();
  const isLearner = learner !== undefined;
  const takenOver = useTakenOver();
  const progress = useQuery({ ...progressQuery(course), enabled: isLearner }).data;
  const present = useHeadingInView(lesson.anchors);
  const [contentsOpen, setContentsOpen] = useState(false);
  const [text, setText] = useState<HTMLElement | null>(null);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const prose = useRef<HTMLDivElement>(null);
  const ofChapter = outline?.chapters.find(other => other.id === chapter.id)?.sections ?? [];

  useTitle(`${section.number} ${section.title}`);
  useReadingPlace(course, section.id, present);
  useEffect(() => {
    if (text && outline) numberLinks(text, outline);
  }, [text, outline]);

  // The longest list of the page: not drawn again for each heading that comes into view.
  const contents = useMemo(
    () =>
      outline ? (
        <Contents
          course={outline}
          present={section.id}
          read={isLearner ? completedSections(progress) : undefined}
          mastery={masteryMarks(progress)}
        />
      ) : null,
    [outline, section.id, progress, isLearner],
  );
  return (
    <>
      <ReadSoFar />
      <div className="reader-bar">
        {takenOver ? (
          <>
            <Button variant="quiet" size="small" onClick={() => setContentsOpen(true)}>
              <List size={16} strokeWidth={1.75} aria-hidden />
              {texts.lesson.contents}
            </Button>
            <span className="faint">
              {texts.lesson.position(
                ofChapter.findIndex(other => other.id === section.id) + 1,
                ofChapter.length,
              )}
            </span>
          </>
        ) : (
          <a className="button quiet small" href={`/courses/${course}`}>
            {texts.lesson.contents}
          </a>
        )}
      </div>
      <div className="reader">
        <div className="reader-side">
          {takenOver ? <nav aria-label={texts.lesson.courseContents}>{contents}</nav> : null}
        </div>
        <div className="reader-main">
          <article>
            <header>
              <p className="reader-number">
                <span className="num">{section.number}</span>
                <span className="reader-chapter">{texts.lesson.chapter(chapter.number, chapter.title)}</span>
              </p>
              <h1>{section.title}</h1>
              <p className="reader-meta">
                <span>{texts.lesson.minutes(lesson.minutes)}</span>
              </p>
            </header>
            <div className="prose" ref={prose}>
              <div className="objectives">
                <p>{texts.lesson.objectives}</p>
                <ul>
                  {lesson.objectives.map(objective => (
                    <li key={objective.id}>{objective.text}</li>
                  ))}
                </ul>
              </div>
              <LessonText lesson={lesson} onText={setText} />
              {learner && text ? (
                <LessonNotes key={learner.sub} lesson={lesson} text={text} tools={tools} prose={prose} />
              ) : null}
            </div>
          </article>
          {takenOver ? (
            <>
              <LabsOfLesson lesson={lesson} progress={progress} />
              <Understood
                lesson={lesson}
                completedAt={mine(progress, section.id)?.completedAt}
                practised={mine(progress, section.id)?.practised}
              />
            </>
          ) : null}
        </div>
        <Margin lesson={lesson} present={present} onTools={setTools} />
      </div>
      {/* Last: what stands before the text is not put there later, where the browser would look at all of it again. */}
      {takenOver ? (
        <Dialog
          open={contentsOpen}
          onClose={() => setContentsOpen(false)}
          title={outline?.title ?? texts.lesson.contents}
          shape="wide"
        >
          {/* A choice closes the sheet; the links themselves are real links. */}
          {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
          <div onClick={() => setContentsOpen(false)}>{contents}</div>
        </Dialog>
      ) : null}
    </>
  );
}

function mine(progress: CourseProgress | undefined, section: string): SectionProgress | undefined {
  return progress?.chapters.flatMap(chapter => chapter.sections).find(other => other.id === section);
}
