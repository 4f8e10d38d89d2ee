import { Link } from 'react-router';
import { SafeHtml } from '@/components/ui/Code';
import type { ReviewQuestion } from '@/lib/api/quiz';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';

const words = texts.reviewed;

/** The explanation of a question and the way to the paragraph that teaches it, as far as they are shown. */
export function Explained({ course, question }: { course: string; question: ReviewQuestion }) {
  return (
    <>
      {question.explanationHtml ? (
        <div className="reviewed-explanation">
          <h3>{words.explanation}</h3>
          <SafeHtml className="prose" html={question.explanationHtml} />
        </div>
      ) : null}
      {question.ref ? (
        <p className="small">
          <Link to={lessonAddress(course, question.ref)}>
            {question.ref.section === question.section.id
              ? words.read(question.section.number, question.section.title)
              : words.read('', question.ref.section)}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function lessonAddress(course: string, { section, anchor }: NonNullable<ReviewQuestion['ref']>): string {
  return path`/courses/${course}/${section}` + (anchor ? `#${encodeURIComponent(anchor)}` : '');
}
