import './layers.css';
import { X } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
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
  const opener = useRef<Element | null>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      opener.current = document.activeElement;
      element.showModal();
    }
    if (!open && element.open) shut(element, opener.current);
  }, [open]);

  // Taken away while it is open, it still gives focus back: a dialog that is out of the page cannot any more.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => {
      if (element?.open) shut(element, opener.current);
    };
  }, []);

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

/** Where a browser does not give focus back by itself, it is given back here. */
function shut(element: HTMLDialogElement, opener: Element | null): void {
  element.close();
  const { activeElement, body } = document;
  const isLost = activeElement === null || activeElement === body || element.contains(activeElement);
  if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
}

export function DialogActs({ children }: { children: ReactNode }) {
  return <div className="dialog-acts">{children}</div>;
}
