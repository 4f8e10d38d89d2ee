import './authoring.css';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { ErrorState } from '@/components/ui/States';
import { useLeaveGuard } from '@/components/ui/useLeaveGuard';
import { Problem } from '@/lib/http';
import { enterCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { startCourse, type NewCourse } from '../api/drafts';

const words = texts.authoring.newCourse;
const NAME = /^[a-z0-9][a-z0-9-]{1,63}$/;

const NOTHING: NewCourse = { course: '', title: '', summary: '', language: 'en', licence: 'CC-BY-SA-4.0' };

const written = (course: NewCourse): string => Object.values(course).join(' ');

/** A course from nothing. */
export function NewCoursePage() {
  const navigate = useNavigate();
  const [course, setCourse] = useState(NOTHING);
  const guard = useLeaveGuard(written(course) !== written(NOTHING));
  const start = useMutation({
    mutationFn: () => startCourse(course),
    onSuccess: () => {
      enterCourse(course.course);
      guard.letGo();
      void navigate('/teach/lessons');
    },
  });
  const isTaken = start.error instanceof Problem && start.error.type === 'course-exists';
  const isWhole = Object.values(course).every(value => value.trim() !== '') && NAME.test(course.course);
  const field = (name: keyof NewCourse) => ({
    value: course[name],
    onChange: (event: { target: { value: string } }) =>
      setCourse(before => ({ ...before, [name]: event.target.value })),
  });
  const nameError = () => {
    if (isTaken) return words.taken;
    return course.course !== '' && !NAME.test(course.course) ? words.courseError : undefined;
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isWhole) start.mutate();
  };
  return (
    <div className="wrap page">
      {guard.question}
      <h1>{words.title}</h1>
      <p className="dim">{words.text}</p>
      <form className="authoring-form" onSubmit={onSubmit}>
        <TextField label={words.name} maxLength={120} {...field('title')} />
        <TextField
          label={words.course}
          hint={words.courseHint}
          error={nameError()}
          maxLength={64}
          {...field('course')}
        />
        <TextField label={words.summary} hint={words.summaryHint} maxLength={300} {...field('summary')} />
        <TextField label={words.language} hint={words.languageHint} maxLength={5} {...field('language')} />
        <TextField label={words.licence} hint={words.licenceHint} maxLength={60} {...field('licence')} />
        <Button type="submit" variant="primary" {...(!isWhole && { waitsFor: words.waits })}>
          {words.act}
        </Button>
      </form>
      {start.error && !isTaken ? <ErrorState title={words.failed} error={start.error} /> : null}
    </div>
  );
}
