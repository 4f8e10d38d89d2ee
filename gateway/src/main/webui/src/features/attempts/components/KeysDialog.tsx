import { Dialog } from '@/components/ui/Dialog';
import { texts } from '@/lib/texts';

const words = texts.attempts.keys;

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title}>
      <dl className="room-keys">
        {words.list.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{words.note}</p>
    </Dialog>
  );
}
