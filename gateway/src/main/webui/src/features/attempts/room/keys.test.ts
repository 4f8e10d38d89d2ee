import { describe, expect, it, vi, type Mock } from 'vitest';
import { roomKeys, type RoomActs } from './keys';

const acts = (): { [Name in keyof RoomActs]: Mock<RoomActs[Name]> } => ({
  choose: vi.fn(),
  strike: vi.fn(),
  previous: vi.fn(),
  next: vi.fn(),
  flag: vi.fn(),
  palette: vi.fn(),
  zoomIn: vi.fn(),
  zoomOut: vi.fn(),
  doubt: vi.fn(),
  review: vi.fn(),
});

describe('keys of the exam room', () => {
  it('Enter means nothing, so it never submits', () => {
    expect(Object.keys(roomKeys(6, acts())).some(key => key.includes('Enter'))).toBe(false);
  });

  it('letters and figures choose, shift and a letter strikes out', () => {
    const does = acts();
    const keys = roomKeys(4, does);
    keys['b']?.();
    keys['4']?.();
    keys['Shift c']?.();
    expect(does.choose.mock.calls).toEqual([[1], [3]]);
    expect(does.strike.mock.calls).toEqual([[2]]);
    expect(keys['5']).toBeUndefined();
  });

  it('F flags unless it names an option', () => {
    const does = acts();
    roomKeys(5, does)['f']?.();
    roomKeys(6, does)['f']?.();
    expect(does.flag).toHaveBeenCalledOnce();
    expect(does.choose.mock.calls).toEqual([[5]]);
  });
});
