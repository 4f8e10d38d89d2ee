import { ArrowRight, Check } from 'lucide-react';
import { Link } from 'react-router';
import { Tag } from '@/components/ui/Notice';
import type { CourseProgress } from '@/lib/api/progress';
import { texts } from '@/lib/texts';
import { whenIn } from '@/lib/time';
import type { Lesson } from '../api/lesson';

const words = texts.lab.inLesson;

type LabsOfLessonProps = { lesson: Lesson; progress: CourseProgress | undefined };

/** Where the section leads to its labs, and which of them the reader has solved. */
export function LabsOfLesson({ lesson, progress }: LabsOfLessonProps) {
  if (lesson.labs.length === 0) return null;
  return (
    <section className="reader-labs" aria-labelledby="reader-labs-title">
      <h2 id="reader-labs-title">{words.title}</h2>
      <ul role="list">
        {lesson.labs.map(lab => {
          const solvedAt = progress?.labs.find(other => other.lab === lab.id)?.solvedAt;
          return (
            <li key={lab.id}>
              <Link to={`/courses/${lesson.course}/labs/${lab.id}`}>
                {texts.lab.title(lab.title)} <ArrowRight size={16} strokeWidth={1.75} aria-hidden />
              </Link>
              {solvedAt ? (
                <Tag kind="right" icon={<Check size={16} strokeWidth={2} aria-hidden />}>
                  {words.solved(whenIn(texts.ui.when, solvedAt))}
                </Tag>
              ) : (
                <span className="small dim">{words.open}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
