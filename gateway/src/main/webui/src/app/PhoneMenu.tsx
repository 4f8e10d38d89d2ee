import { X } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { Link, useLocation } from 'react-router';
import { IconButton } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { LecternMark } from '@/components/ui/Marks';
import type { NavKey } from '@/lib/page';
import { logOut, registerAddress, type Session } from '@/lib/session';
import { texts } from '@/lib/texts';
import { NavLink } from './Bar';
import type { NavEntry } from './navigation';

type PhoneMenuProps = {
  open: boolean;
  onClose: () => void;
  entries: NavEntry[];
  present: NavKey | undefined;
  session: Session;
};

/** The same words in the same order as the bar. */
export function PhoneMenu({ open, onClose, entries, present, session }: PhoneMenuProps) {
  const { key, pathname } = useLocation();
  const close = useEffectEvent(onClose);
  useEffect(() => close(), [key]);
  return (
    <Dialog open={open} onClose={onClose} title={texts.app.menu} hideTitle shape="sheet">
      <div className="phone-head">
        <span className="brand">
          <LecternMark />
          {texts.app.name}
        </span>
        <IconButton label={texts.app.closeMenu} icon={<X size={20} strokeWidth={1.75} />} onClick={onClose} />
      </div>
      <nav className="phone-nav" aria-label={texts.app.menu}>
        {entries.map(entry => (
          <NavLink key={entry.key} entry={entry} present={present} />
        ))}
        {session.signedIn ? (
          <button type="button" className="dim" onClick={() => void logOut()}>
            {texts.app.logOutNamed(session.name)}
          </button>
        ) : (
          <Link reloadDocument to={registerAddress(pathname)}>
            {texts.app.register}
          </Link>
        )}
      </nav>
    </Dialog>
  );
}
