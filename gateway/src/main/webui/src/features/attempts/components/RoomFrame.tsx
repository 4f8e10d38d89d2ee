import { useState, type ReactNode } from 'react';
import { useKeys } from '@/lib/keys';
import { texts } from '@/lib/texts';
import { Bars } from './Bars';
import { KeysDialog } from './KeysDialog';
import { RoomHead } from './RoomHead';
import { useTimeHidden } from './settings';

type RoomFrameProps = { end: ReactNode; skipTo: string; children: (help: () => void) => ReactNode };

/** Head and bars around the question and around the review. */
export function RoomFrame({ end, skipTo, children }: RoomFrameProps) {
  const [hidden, hide] = useTimeHidden();
  const [helping, setHelping] = useState(false);
  const help = () => setHelping(true);
  useKeys({ h: () => hide(!hidden), '?': help });
  return (
    <div className="room">
      <a className="skip-link" href={`#${skipTo}`}>
        {texts.attempts.skip}
      </a>
      <RoomHead hidden={hidden} onHide={hide} end={end} />
      <Bars hidden={hidden} onHide={hide} />
      {children(help)}
      <KeysDialog open={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
