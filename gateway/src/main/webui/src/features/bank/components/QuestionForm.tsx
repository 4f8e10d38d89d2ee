import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { SelectField, TextAreaField, TextField } from '@/components/ui/Field';
import { courseQuery, sectionsOf } from '@/lib/api/content';
import type { QuestionType } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { anchorsQuery, type Authored, type Bloom, type Finding } from '../api/bank';
import { errorAt, listed, ofType, TYPES } from '../draft';
import { AnswerFields } from './AnswerFields';
import { sectionName } from './names';
import { TagsField } from './TagsField';

const words = texts.bank.editor;

export type FormProps = {
  question: Authored;
  problems: readonly Finding[];
  onChange: (question: Authored) => void;
};

/** Everything of a question; what answers it is its type's own. */
export function QuestionForm({ course, isNew, ...form }: FormProps & { course: string; isNew: boolean }) {
  const { question, problems, onChange } = form;
  const change = (more: Partial<Authored>) => onChange({ ...question, ...more });
  const error = (field: string) => errorAt(problems, field);
  return (
    <form className="stack bank-form" onSubmit={event => event.preventDefault()}>
      {isNew ? (
        <TextField
          label={words.id}
          hint={words.idHint}
          error={error('id')}
          data-field="id"
          value={question.id}
          maxLength={64}
          onChange={event => change({ id: event.target.value.trim().toLowerCase() })}
        />
      ) : null}
      {isNew ? (
        <SelectField
          label={words.type}
          hint={words.typeHint}
          data-field="type"
          value={question.type}
          onChange={event => onChange(ofType(question, event.target.value as QuestionType))}
        >
          {TYPES.map(type => (
            <option key={type} value={type}>
              {texts.bank.types[type]}
            </option>
          ))}
        </SelectField>
      ) : null}
      <Place course={course} {...form} />
      <TextAreaField
        label={words.stem}
        hint={question.type === 'fill' ? words.stemHintFill : words.stemHint}
        error={error('stem')}
        data-field="stem"
        className="bank-markdown"
        rows={6}
        value={question.stem}
        onChange={event => change({ stem: event.target.value })}
      />
      <AnswerFields {...form} />
      <TextAreaField
        label={words.explanation}
        hint={words.explanationHint}
        error={error('explanation')}
        data-field="explanation"
        className="bank-markdown"
        rows={4}
        value={question.explanation}
        onChange={event => change({ explanation: event.target.value })}
      />
      <Kind {...form} />
      <TextAreaField
        label={words.verify}
        hint={words.verifyHint}
        error={error('verify')}
        data-field="verify"
        className="bank-markdown"
        spellCheck={false}
        rows={4}
        value={question.verify ?? ''}
        onChange={event => change({ verify: event.target.value || null })}
      />
    </form>
  );
}

/** Where it belongs and which paragraph teaches it: chosen from what the guide has. */
function Place({ course, question, problems, onChange }: FormProps & { course: string }) {
  const { data: guide } = useQuery(courseQuery(course));
  const { data: lesson } = useQuery(anchorsQuery(course, question.section));
  const paragraphs = useId();
  const sections = guide ? sectionsOf(guide) : [];
  const objectives = sections.find(section => section.id === question.section)?.objectives ?? [];
  const error = (field: string) => errorAt(problems, field);
  return (
    <>
      <SelectField
        label={words.section}
        error={error('section')}
        data-field="section"
        value={question.section}
        onChange={event => onChange({ ...question, section: event.target.value, objective: '', ref: '' })}
      >
        {sections.some(section => section.id === question.section) ? null : (
          <option value={question.section}>{question.section || words.chooseOne}</option>
        )}
        {sections.map(section => (
          <option key={section.id} value={section.id}>
            {sectionName(section.id, guide)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.objective}
        error={error('objective')}
        data-field="objective"
        value={question.objective}
        onChange={event => onChange({ ...question, objective: event.target.value })}
      >
        {objectives.some(objective => objective.id === question.objective) ? null : (
          <option value={question.objective}>{question.objective || words.chooseOne}</option>
        )}
        {objectives.map(objective => (
          <option key={objective.id} value={objective.id}>
            {objective.text}
          </option>
        ))}
      </SelectField>
      <TextField
        label={words.ref}
        hint={words.refHint}
        error={error('ref')}
        data-field="ref"
        list={paragraphs}
        value={question.ref}
        onChange={event => onChange({ ...question, ref: event.target.value.trim() })}
      />
      <datalist id={paragraphs}>
        {lesson?.anchors.map(anchor => (
          <option key={anchor.id} value={`${question.section}#${anchor.id}`}>
            {anchor.title}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** What is said about it: for drawing, searching and statistics. */
function Kind({ question, problems, onChange }: FormProps) {
  const change = (more: Partial<Authored>) => onChange({ ...question, ...more });
  return (
    <>
      <div className="bank-fields">
        <SelectField
          label={words.pool}
          error={errorAt(problems, 'pool')}
          data-field="pool"
          value={question.pool}
          onChange={event => change({ pool: event.target.value })}
        >
          <option value="practice">{texts.bank.pools.practice}</option>
          <option value="exam">{texts.bank.pools.exam}</option>
        </SelectField>
        <SelectField
          label={words.difficulty}
          error={errorAt(problems, 'difficulty')}
          data-field="difficulty"
          value={question.difficulty}
          onChange={event => change({ difficulty: Number(event.target.value) })}
        >
          {[1, 2, 3, 4, 5].map(value => (
            <option key={value}>{value}</option>
          ))}
        </SelectField>
        <SelectField
          label={words.bloom}
          error={errorAt(problems, 'bloom')}
          data-field="bloom"
          value={question.bloom}
          onChange={event => change({ bloom: event.target.value })}
        >
          {(Object.keys(texts.bank.blooms) as Bloom[]).map(level => (
            <option key={level} value={level}>
              {texts.bank.blooms[level]}
            </option>
          ))}
        </SelectField>
      </div>
      <TagsField
        label={words.tags}
        hint={words.tagsHint}
        tags={question.tags}
        onTags={text => change({ tags: listed(text) })}
      />
    </>
  );
}
