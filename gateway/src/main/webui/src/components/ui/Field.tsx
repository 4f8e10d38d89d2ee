import './field.css';
import { ChevronDown, CircleAlert } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';

type Around = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, why, and how to mend it. */
  error?: ReactNode;
};

type Described = {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

type FieldProps = Around & {
  className?: string;
  children: (control: Described) => ReactNode;
};

/** Label above, hint and error below, wired to the one control that `children` returns. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}hint`;
  const errorId = `${id}error`;
  const described = [error ? errorId : '', hint ? hintId : ''].filter(Boolean).join(' ');
  return (
    <div className={['field', className ?? ''].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {error ? (
        <p className="field-error" id={errorId}>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export function TextField({ label, hint, error, className, ...input }: Around & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} {...(className && { className })}>
      {control => <input type="text" {...input} {...control} className="input" />}
    </Field>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  className,
  ...area
}: Around & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} {...(className && { className })}>
      {control => <textarea {...area} {...control} className="input" />}
    </Field>
  );
}

/** The browser's own select, in our clothes. */
export function SelectField({ label, hint, error, className, ...select }: Around & ComponentProps<'select'>) {
  return (
    <Field label={label} hint={hint} error={error} {...(className && { className })}>
      {control => (
        <span className="select">
          <select {...select} {...control} className="input" />
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </span>
      )}
    </Field>
  );
}

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & { type?: 'checkbox' | 'radio'; label: ReactNode };

/** One checkbox or radio button with its words. Several of them belong into a `fieldset` with a `legend`. */
export function Choice({ type = 'checkbox', label, className, ...input }: ChoiceProps) {
  return (
    <label className={['choice', className ?? ''].filter(Boolean).join(' ')}>
      <input {...input} type={type} />
      <span>{label}</span>
    </label>
  );
}
