export type StreamEvent = { id: string; name: string; data: string };

/**
 * Reads server-sent events as the HTML standard lays them out. Unlike the browser's EventSource it lets us say, with
 * Last-Event-ID, where to go on: a tab that takes over from another one knows that.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: StreamEvent) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parse(block);
      if (event) onEvent(event);
    }
  }
}

/** One block of lines; a block of comments alone (the heartbeat) is no event. */
function parse(block: string): StreamEvent | null {
  const event = { id: '', name: 'message', data: [] as string[] };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon === 0) continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') event.id = value;
    if (field === 'event') event.name = value;
    if (field === 'data') event.data.push(value);
  }
  return event.data.length === 0 ? null : { ...event, data: event.data.join('\n') };
}
