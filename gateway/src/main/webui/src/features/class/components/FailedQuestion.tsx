import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { SafeHtml } from '@/components/ui/Code';
import { Loaded } from '@/components/ui/States';
import type { ReviewQuestion } from '@/lib/api/quiz';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import { reviewedQuery, type QuestionFailures } from '../api/class';

const words = texts.classroom.failures;

type FailedQuestionProps = {
  course: string;
  failed: QuestionFailures;
  /** Fewer who chose an option are not told of. */
  fewest: number;
};

/** A question with the passage that teaches it and the wrong options that were chosen most. */
export function FailedQuestion({ course, failed, fewest }: FailedQuestionProps) {
  const reviewed = useQuery(reviewedQuery(course, failed.question));
  return (
    <>
      <p>
        <Link to={path`/teach/questions/of/${failed.question}`}>
          {words.question(failed.question, failed.wrong, failed.students)}
        </Link>
      </p>
      <Loaded query={reviewed} loading={words.getting} failed={words.gone}>
        {review =>
          review ? (
            <Reviewed course={course} failed={failed} review={review} fewest={fewest} />
          ) : (
            <p className="small dim">{words.gone}</p>
          )
        }
      </Loaded>
    </>
  );
}

type ReviewedProps = FailedQuestionProps & { review: ReviewQuestion };

function Reviewed({ course, failed, review, fewest }: ReviewedProps) {
  const options = new Map(review.options.map(option => [option.id, option]));
  // Of several right ones some are among the wrong answers too.
  const wrong = failed.chosen.filter(({ option }) => options.get(option)?.key !== true);
  return (
    <>
      <SafeHtml className="failures-stem" html={review.stemHtml} />
      {wrong.length > 0 ? (
        <>
          <h4 className="label">{words.chosen}</h4>
          <ul className="failures-options">
            {wrong.map(({ option, students }) => (
              <li key={option}>
                <span className="bold">{words.times(students)}</span>
                {options.has(option) ? (
                  <SafeHtml html={options.get(option)?.html ?? ''} />
                ) : (
                  <span className="dim">{words.olderOption}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="small dim">{words.fewChose(fewest)}</p>
      )}
      {review.ref ? (
        <p className="small">
          <Link to={passageOf(course, review.ref)}>
            {words.passage}
            <span className="vh">{words.passageOf(failed.question)}</span>
          </Link>
        </p>
      ) : null}
    </>
  );
}

const passageOf = (course: string, { section, anchor }: NonNullable<ReviewQuestion['ref']>): string =>
  path`/courses/${course}/${section}` + (anchor ? `#${encodeURIComponent(anchor)}` : '');
