import { useState } from 'react';
import { Explained } from '@/components/question/Explained';
import { Question } from '@/components/question/Question';
import { ReviewedAnswer } from '@/components/question/ReviewedAnswer';
import { SafeHtml } from '@/components/ui/Code';
import { texts } from '@/lib/texts';
import type { Check } from '../api/bank';

const words = texts.bank.editor;

type PreviewProps = { course: string; preview: NonNullable<Check['preview']> };

/** The question as practice and exams show it: it can be answered, and nothing comes of that. */
export function Preview({ course, preview: { question, review } }: PreviewProps) {
  const [marks, setMarks] = useState<readonly string[]>([]);
  const [struck, setStruck] = useState<readonly string[]>([]);
  const toggle = (list: readonly string[], id: string) =>
    list.includes(id) ? list.filter(other => other !== id) : [...list, id];
  return (
    <>
      <h3 className="label">{words.previewAsked}</h3>
      <Question
        question={question}
        chosen={marks}
        struck={struck}
        saves={false}
        onChoose={id => setMarks(question.type === 'multi' ? toggle(marks, id) : [id])}
        onStrike={id => setStruck(toggle(struck, id))}
        onGive={setMarks}
      />
      <details className="bank-explained">
        <summary>{words.previewExplained}</summary>
        <SafeHtml className="question-stem" html={review.stemHtml} />
        <ReviewedAnswer question={review} />
        <Explained course={course} question={review} />
      </details>
    </>
  );
}
