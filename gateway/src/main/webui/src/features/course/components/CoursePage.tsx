import './course.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { EmptyState, Loaded } from '@/components/ui/States';
import { courseQuery, sectionsOf, shortTitle, type Course } from '@/lib/api/content';
import { progressQuery } from '@/lib/api/progress';
import { useLearner } from '@/lib/session';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { ChapterRow } from './ChapterRow';
import { CourseExams } from './CourseExams';
import { GoOn } from './GoOn';
import { PracticeEntry } from './PracticeEntry';

const words = texts.course;

/** "Go on where you were" with one button; then all chapters in one view. */
export function CoursePage() {
  const { course = '' } = useParams();
  const query = useQuery(courseQuery(course));
  return (
    <div className="wrap page">
      <Loaded
        query={query}
        loading={words.loading}
        failed={words.failed}
        safe={words.safe}
        shape="rows"
        onProblem={problem =>
          problem.type === 'course-not-found' ? (
            <EmptyState
              level={1}
              title={words.notFound(course)}
              acts={<Link to="/">{words.toCatalogue}</Link>}
            >
              {words.notFoundText}
            </EmptyState>
          ) : null
        }
      >
        {data => <Outline course={data} />}
      </Loaded>
    </div>
  );
}

function Outline({ course }: { course: Course }) {
  const learner = useLearner();
  const { data: progress, error } = useQuery({
    ...progressQuery(course.course),
    enabled: learner !== undefined,
  });
  const [name, ...rest] = course.title.split(', ');
  const written = sectionsOf(course).filter(section => section.written).length;
  const total = sectionsOf(course).length;
  useTitle(shortTitle(course.title));
  return (
    <div className="with-margin">
      <div>
        <p className="caption faint">{words.crumb}</p>
        <h1>{name}</h1>
        <p className="lede">{words.lede(rest.join(', '), course.summary)}</p>
        <GoOn course={course} progress={progress} />
        <div className="row between chapters-head">
          <h2>{words.chapters}</h2>
          <p className="small dim">
            {progress ? words.read(progress.completed, total) : words.sections(total)}
            {written < total ? `, ${words.written(written)}` : ''}
          </p>
        </div>
        {error && !progress ? <p className="small is-warn">{words.marksMissing}</p> : null}
        {course.chapters.map(chapter => (
          <ChapterRow key={chapter.id} course={course} chapter={chapter} progress={progress} />
        ))}
      </div>
      <aside aria-label={words.aside}>
        {progress ? <PracticeEntry progress={progress} /> : null}
        <CourseExams course={course.course} progress={progress} />
      </aside>
    </div>
  );
}
