import './notice.css';
import { CircleAlert, CircleCheck, Flag, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { info: Info, warn: TriangleAlert, wrong: CircleAlert, right: CircleCheck, flag: Flag };

type NoticeProps = {
  kind?: keyof typeof icons;
  title: ReactNode;
  /** `alert` interrupts a screen reader: only for what just went wrong by the reader's own act. */
  role?: 'alert' | 'status' | 'note';
  children?: ReactNode;
};

/** An edge, an icon and words. A coloured ground only where something must stop the eye. */
export function Notice({ kind = 'info', title, role, children }: NoticeProps) {
  const Icon = icons[kind];
  return (
    <div className={`notice ${kind}`} {...(role && { role })}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <p className="notice-title">{title}</p>
      {children ? <div className="small">{children}</div> : null}
    </div>
  );
}

type TagProps = { kind?: 'right' | 'wrong' | 'warn' | 'flag' | 'own'; icon?: ReactNode; children: ReactNode };

/** A state in one or two words, with its icon. */
export function Tag({ kind, icon, children }: TagProps) {
  return (
    <span className={['tag', kind ? `is-${kind}` : ''].filter(Boolean).join(' ')}>
      {icon}
      {children}
    </span>
  );
}
