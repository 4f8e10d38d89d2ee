import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '@/components/ui/Button';
import { texts } from '@/lib/texts';
import { moved, without } from '../draft';

const words = texts.bank.editor;
const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true };

type PartsProps<Part> = {
  title: string;
  error: string | undefined;
  field: string;
  parts: readonly Part[];
  name: (number: number) => string;
  add?: { text: string; make: () => Part } | undefined;
  fewest?: number;
  onParts: (parts: Part[]) => void;
  children: (part: Part, at: number) => ReactNode;
};

/** Several of a kind: each can be moved and taken away by buttons that say of which they speak. */
export function Parts<Part>({
  title,
  error,
  field,
  parts,
  name,
  add,
  fewest = 0,
  onParts,
  children,
}: PartsProps<Part>) {
  return (
    <fieldset className="bank-parts" data-field={field} tabIndex={-1}>
      <legend>{title}</legend>
      {error ? <p className="field-error">{error}</p> : null}
      {parts.map((part, at) => (
        <div
          key={at}
          className="bank-part"
          role="group"
          aria-label={name(at + 1)}
          data-field={`${field}[${at}]`}
        >
          <div className="row between">
            <b className="small" aria-hidden>
              {name(at + 1)}
            </b>
            {add ? (
              <span className="row bank-part-acts">
                {at > 0 ? (
                  <IconButton
                    label={words.moveUp(name(at + 1))}
                    icon={<ArrowUp {...icon} />}
                    onClick={() => onParts(moved(parts, at, -1))}
                  />
                ) : null}
                {at < parts.length - 1 ? (
                  <IconButton
                    label={words.moveDown(name(at + 1))}
                    icon={<ArrowDown {...icon} />}
                    onClick={() => onParts(moved(parts, at, 1))}
                  />
                ) : null}
                {parts.length > fewest ? (
                  <IconButton
                    label={words.remove(name(at + 1))}
                    icon={<Trash2 {...icon} />}
                    onClick={() => onParts(without(parts, at))}
                  />
                ) : null}
              </span>
            ) : null}
          </div>
          {children(part, at)}
        </div>
      ))}
      {add ? (
        <Button size="small" onClick={() => onParts([...parts, add.make()])}>
          <Plus {...icon} size={16} />
          {add.text}
        </Button>
      ) : null}
    </fieldset>
  );
}
