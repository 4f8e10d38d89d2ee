import { expect, test } from 'vitest';
import { readEvents, type StreamEvent } from './streamReader';

async function eventsOf(...chunks: string[]): Promise<StreamEvent[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach(chunk => controller.enqueue(encoder.encode(chunk)));
      controller.close();
    },
  });
  const events: StreamEvent[] = [];
  await readEvents(body, event => events.push(event));
  return events;
}

test('an event has its id, its name and its data', async () => {
  expect(await eventsOf('id: 7\nevent: progress\ndata: {"course":"c"}\n\n')).toEqual([
    { id: '7', name: 'progress', data: '{"course":"c"}' },
  ]);
});

test('an event may arrive in pieces', async () => {
  expect(await eventsOf('id: 7\nev', 'ent: progress\nda', 'ta: {}\n', '\nid: 8')).toHaveLength(1);
});

test('a heartbeat is no event', async () => {
  expect(await eventsOf(': still here\n\n', ':\n\n')).toEqual([]);
});

test('several lines of data are one text', async () => {
  const [event] = await eventsOf('data: one\ndata: two\r\n\r\n');
  expect(event).toEqual({ id: '', name: 'message', data: 'one\ntwo' });
});

test('an event without its empty line is not complete and is not told', async () => {
  expect(await eventsOf('event: progress\ndata: {}\n')).toEqual([]);
});
