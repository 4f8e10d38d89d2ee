import './layers.css';
import {
  Menu as AriakitMenu,
  MenuButton as AriakitMenuButton,
  MenuItem as AriakitMenuItem,
  MenuItemRadio,
  MenuProvider,
  MenuSeparator,
} from '@ariakit/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

type MenuProps = {
  /** The button's content, and its name where that is only an icon. */
  button: ReactNode;
  label?: string;
  buttonClass?: string;
  children: ReactNode;
};

/** A button that opens a list of acts: arrows move, letters jump, Escape closes and gives focus back. */
export function Menu({ button, label, buttonClass = 'button', children }: MenuProps) {
  return (
    <MenuProvider placement="bottom-end">
      <AriakitMenuButton className={buttonClass} {...(label && { 'aria-label': label, title: label })}>
        {button}
      </AriakitMenuButton>
      <AriakitMenu className="menu" gutter={4} portal unmountOnHide>
        {children}
      </AriakitMenu>
    </MenuProvider>
  );
}

export function MenuAct({ onAct, children }: { onAct: () => void; children: ReactNode }) {
  return (
    <AriakitMenuItem className="menu-item" onClick={onAct}>
      {children}
    </AriakitMenuItem>
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
  return (
    <AriakitMenuItem
      className="menu-item"
      render={<Link to={to} {...(reload && { reloadDocument: true })} />}
    >
      {children}
    </AriakitMenuItem>
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
  return <MenuSeparator className="menu-rule" />;
}
