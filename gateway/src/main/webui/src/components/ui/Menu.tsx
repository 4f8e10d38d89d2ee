import './layers.css';
import { createContext, use, useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { showNotice } from '@/lib/notices';
import { texts } from '@/lib/texts';
import { whenIdle } from '@/lib/whenIdle';

const fetchParts = () => import('./menuParts');

type Parts = Awaited<ReturnType<typeof fetchParts>>;

const PartsContext = createContext<Parts | undefined>(undefined);

function useParts(): Parts {
  const parts = use(PartsContext);
  if (!parts) throw new Error('Only within a Menu');
  return parts;
}

type MenuProps = {
  /** The button's content, and its name where that is only an icon. */
  button: ReactNode;
  label?: string;
  buttonClass?: string;
  children: ReactNode;
};

/**
 * A button that opens a list of acts: arrows move, letters jump, Escape closes and gives focus back. The code for that is fetched when the
 * page has nothing else to do, or at the first press.
 */
export function Menu({ button, label, buttonClass = 'button', children }: MenuProps) {
  const [parts, setParts] = useState<Parts>();
  useEffect(() => whenIdle(() => void fetchParts().catch(() => undefined)), []);

  const named = { className: buttonClass, ...(label && { 'aria-label': label, title: label }) };
  if (parts) {
    return (
      <parts.MenuProvider placement="bottom-end" defaultOpen>
        <parts.MenuButton {...named}>{button}</parts.MenuButton>
        <parts.Menu className="menu" gutter={4} portal unmountOnHide>
          <PartsContext value={parts}>{children}</PartsContext>
        </parts.Menu>
      </parts.MenuProvider>
    );
  }
  const open = () => {
    fetchParts().then(setParts, () => showNotice({ id: 'menu', title: texts.ui.menuAway }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open();
  };
  return (
    <button
      type="button"
      {...named}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={open}
      onKeyDown={onKeyDown}
    >
      {button}
    </button>
  );
}

export function MenuAct({ onAct, children }: { onAct: () => void; children: ReactNode }) {
  const { MenuItem } = useParts();
  return (
    <MenuItem className="menu-item" onClick={onAct}>
      {children}
    </MenuItem>
  );
}

export function MenuLink({
  to,
  document: reload,
  children,
}: {
  to: string;
  document?: boolean;
  children: ReactNode;
}) {
  const { MenuItem } = useParts();
  return (
    <MenuItem className="menu-item" render={<Link to={to} {...(reload && { reloadDocument: true })} />}>
      {children}
    </MenuItem>
  );
}

type MenuChoiceProps = {
  group: string;
  value: string;
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
};

/** One of several values, the present one ticked. */
export function MenuChoice({ group, value, chosen, onChoose, children }: MenuChoiceProps) {
  const { MenuItemRadio } = useParts();
  return (
    <MenuItemRadio className="menu-item" name={group} value={value} checked={chosen} onClick={onChoose}>
      {children}
      {chosen ? (
        <span className="end" aria-hidden>
          ✓
        </span>
      ) : null}
    </MenuItemRadio>
  );
}

export function MenuName({ children }: { children: ReactNode }) {
  return <p className="menu-name label">{children}</p>;
}

export function MenuRule() {
  const { MenuSeparator } = useParts();
  return <MenuSeparator className="menu-rule" />;
}
