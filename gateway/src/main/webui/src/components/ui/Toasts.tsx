import './layers.css';
import { Bell, FileQuestionMark, History, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { closeNotice, presentNotices, subscribeNotices, type ArrivedNotice } from '@/lib/notices';
import { texts } from '@/lib/texts';
import { IconButton } from './Button';

const icons = { exam: FileQuestionMark, result: History, plain: Bell };

/** Notices that arrive by themselves: at the edge, never over the text, polite to a screen reader, there until closed. */
export function Toasts() {
  const notices = useSyncExternalStore(subscribeNotices, presentNotices);
  return (
    <div className="toasts" role="region" aria-label={texts.ui.notices}>
      {notices.map(notice => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Toast({ notice }: { notice: ArrivedNotice }) {
  const Icon = icons[notice.kind ?? 'plain'];
  return (
    <div className="toast">
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span className="small">
        <b>{notice.title}</b> {notice.text}{' '}
        {notice.link ? <Link to={notice.link.to}>{notice.link.text}</Link> : null}
        {notice.act ? (
          <button
            type="button"
            className="button quiet small"
            onClick={() => {
              notice.act?.run();
              closeNotice(notice.id);
            }}
          >
            {notice.act.text}
          </button>
        ) : null}
      </span>
      <IconButton
        label={texts.ui.close}
        icon={<X size={16} strokeWidth={1.75} />}
        onClick={() => closeNotice(notice.id)}
      />
    </div>
  );
}
