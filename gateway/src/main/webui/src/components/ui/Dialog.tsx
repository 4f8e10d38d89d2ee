import './layers.css';
import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { texts } from '@/lib/texts';
import { IconButton } from './Button';

type DialogProps = {
  open: boolean;
  /** Called for Escape, the close button and a press beside it. Leave it out for a layer that only its own buttons close. */
  onClose?: (() => void) | undefined;
  title: ReactNode;
  /** For a layer whose own first line says what it is, such as search. */
  hideTitle?: boolean;
  shape?: 'normal' | 'wide' | 'sheet';
  role?: 'dialog' | 'alertdialog';
  className?: string;
  children: ReactNode;
};

/** The browser's modal dialog: it keeps focus inside, makes the rest inert and gives focus back. It appears, it does not fly. */
export function Dialog({
  open,
  onClose,
  title,
  hideTitle,
  shape = 'normal',
  role,
  className,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);

  return (
    // A press on the backdrop is a press on the dialog itself; the keyboard has Escape.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={['dialog', shape, className ?? ''].filter(Boolean).join(' ')}
      aria-labelledby={id}
      {...(role && { role })}
      onCancel={event => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={event => {
        if (event.target === dialog.current) onClose?.();
      }}
    >
      {open ? (
        <>
          <div className={hideTitle ? 'vh' : 'dialog-head'}>
            <h2 id={id}>{title}</h2>
            {onClose && !hideTitle ? (
              <IconButton
                label={texts.ui.close}
                icon={<X size={18} strokeWidth={1.75} />}
                onClick={onClose}
              />
            ) : null}
          </div>
          {children}
        </>
      ) : null}
    </dialog>
  );
}

export function DialogActs({ children }: { children: ReactNode }) {
  return <div className="dialog-acts">{children}</div>;
}
