import type { KeyboardEvent, RefObject } from 'react';
import { Dialog } from '@/components/ui/Dialog';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { DeadlineSum } from './DeadlineSum';
import { Notes } from './Notes';
import { Legend, Palette, PaletteHead } from './Palette';
import { useRoom } from './RoomContext';

const words = texts.attempts;

type RoomPaletteProps = {
  current: number;
  landing: RefObject<HTMLButtonElement | null>;
  onGo: (to: number) => void;
  onLeave: () => void;
};

/** The questions as a column beside the present one. */
export function RoomPalette({ current, landing, onGo, onLeave }: RoomPaletteProps) {
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    // Escape leads back from the cells to the question; each cell is a button of its own.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav className="room-palette" aria-label={words.palette.title} onKeyDown={leave}>
      <p className="room-palette-head">
        <span className="bold">{words.palette.title}</span> <PaletteHead />
      </p>
      <Palette current={current} onGo={onGo} landing={landing} />
      <Legend />
      <p className="caption faint room-palette-keys">
        <kbd>?</kbd> {words.palette.keys}
      </p>
    </nav>
  );
}

type PaletteSheetProps = { open: boolean; current: number; onGo: (to: number) => void; onClose: () => void };

/** On a phone: the questions, and what stands beside them elsewhere. */
export function PaletteSheet({ open, current, onGo, onClose }: PaletteSheetProps) {
  const { state } = useRoom();
  return (
    <Dialog open={open} onClose={onClose} title={words.palette.title} className="room-sheet">
      <p className="room-sheet-head">
        <PaletteHead />
      </p>
      <Palette
        current={current}
        onGo={to => {
          onClose();
          onGo(to);
        }}
      />
      <Legend />
      <Notes position={current} />
      <h3 className="room-sheet-why">{words.head.why(clockTime(new Date(state.deadline)))}</h3>
      <DeadlineSum />
    </Dialog>
  );
}
