import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '@/test/render';
import { refusal, serve } from '@/test/server';
import { authoringRoutes } from '../routes';

const draft = {
  course: 'flask-training',
  file: 'chapters/06/01.md',
  section: { id: 'login', number: '6.1', title: 'Logging in' },
  release: 'abc',
  text: '---\nid: login\n---\n\nOne.\nTwo.\n',
  revision: 0,
  base: 'digest',
  outdated: null,
  editor: null,
  editedAt: null,
  html: '<p>One. Two.</p>',
  problems: [],
  elsewhere: [],
};

const problem = {
  severity: 'error',
  file: 'chapters/06/01.md',
  line: 6,
  column: 1,
  rule: 'broken-link',
  message: 'There is no section `x`',
  mend: 'Link by a section’s id',
};

const DRAFT = '/api/content/courses/flask-training/lessons/login/draft';

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => vi.useRealTimers());

const typing = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const source = () => screen.findByRole('textbox', { name: 'Source' });

test('what is typed is saved by itself, with the server’s time and its findings', async () => {
  const requests = serve({
    [`GET ${DRAFT}`]: draft,
    [`PUT ${DRAFT}`]: (sent: unknown) => ({
      ...draft,
      text: (sent as { text: string }).text,
      revision: 1,
      editor: 'Ines Moreau',
      editedAt: '2026-11-23T14:03:07',
      html: '<p>One. Two.</p><p>Three</p>',
      problems: [problem],
    }),
  });
  show(authoringRoutes, '/teach/lessons/login');
  expect(await screen.findByText('As in the release')).toBeVisible();
  await typing.type(await source(), 'Three');
  expect(screen.getByText('Not saved yet')).toBeVisible();
  expect(await screen.findByText('Draft saved 14:03:07')).toBeVisible();
  expect(requests.filter(request => request.startsWith('PUT'))).toHaveLength(1);
  expect(screen.getByRole('region', { name: 'Preview' })).toHaveTextContent('Three');
  expect(screen.getByRole('heading', { name: '1 error' })).toBeVisible();
  await typing.click(screen.getByRole('button', { name: /^Go there/ }));
  const field = (await source()) as HTMLTextAreaElement;
  expect(field).toHaveFocus();
  expect(field.value.slice(0, field.selectionStart).split('\n')).toHaveLength(6);
});

test('what was typed last is saved when its author leaves by a link', async () => {
  const requests = serve({ [`GET ${DRAFT}`]: draft, [`PUT ${DRAFT}`]: { ...draft, revision: 1 } });
  const router = show(authoringRoutes, '/teach/lessons/login');
  await typing.type(await source(), 'Three');
  await router.navigate('/teach/lessons');

  await waitFor(() => expect(requests.filter(request => request.startsWith('PUT'))).toHaveLength(1));
  expect(requests.find(request => request.startsWith('PUT'))).toContain('Three');
});

test('a course of other staff says so', async () => {
  serve({ 'GET /api/content/courses/flask-training/drafts': refusal(403, 'not-staff') });
  show(authoringRoutes, '/teach/lessons');
  expect(
    await screen.findByRole('heading', { name: 'You are not on the staff of this course' }),
  ).toBeVisible();
});

test('F8 goes to the next finding and round', async () => {
  serve({ [`GET ${DRAFT}`]: { ...draft, problems: [{ ...problem, line: 2 }, problem] } });
  show(authoringRoutes, '/teach/lessons/login');
  const field = (await source()) as HTMLTextAreaElement;
  const line = () => field.value.slice(0, field.selectionStart).split('\n').length;
  await typing.click(field);
  await typing.keyboard('{F8}');
  expect(line()).toBe(2);
  await typing.keyboard('{F8}');
  expect(line()).toBe(6);
  await typing.keyboard('{F8}');
  expect(line()).toBe(2);
});

test('a conflict shows both texts, and the merge is saved over the newer revision', async () => {
  const sent: { text: string; match: string | undefined }[] = [];
  serve({
    [`GET ${DRAFT}`]: draft,
    [`PUT ${DRAFT}`]: (body: unknown) => {
      const { text } = body as { text: string };
      sent.push({ text, match: undefined });
      return sent.length === 1
        ? refusal(409, 'draft-changed', {
            theirs: draft.text.replace('One.', 'Theirs.'),
            mine: text,
            revision: 7,
            editor: 'Olga',
          })
        : { ...draft, text, revision: 8, editedAt: '2026-11-23T14:05:00' };
    },
  });
  show(authoringRoutes, '/teach/lessons/login');
  await typing.type(await source(), 'Mine.');
  const layer = await screen.findByRole('alertdialog', { name: 'Olga saved this text meanwhile' });
  expect(within(layer).getByText('Theirs.')).toBeVisible();
  const [first] = within(layer).getAllByRole('group');
  if (!first) throw new Error('no difference is shown');
  await typing.click(within(first).getByRole('button', { name: 'Theirs' }));
  await typing.click(within(layer).getByRole('button', { name: 'Merge line by line' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(sent.at(-1)?.text).toBe('---\nid: login\n---\n\nTheirs.\nTwo.\nMine.');
  expect(await source()).toHaveValue('---\nid: login\n---\n\nTheirs.\nTwo.\nMine.');
});

test('a save that finds a newer file asks before it saves over it', async () => {
  const sent: { text: string; base: string | null }[] = [];
  serve({
    [`GET ${DRAFT}`]: draft,
    [`PUT ${DRAFT}`]: (body: unknown) => {
      sent.push(body as { text: string; base: string | null });
      return {
        ...draft,
        ...(body as object),
        revision: sent.length,
        base: 'newer',
        outdated: sent.length === 1 ? draft.text.replace('One.', 'Newer.') : null,
        editedAt: '2026-11-23T14:05:00',
      };
    },
  });
  show(authoringRoutes, '/teach/lessons/login');
  await typing.type(await source(), 'Mine.');
  const layer = await screen.findByRole('alertdialog', {
    name: 'This file was changed after your draft began',
  });
  expect(within(layer).getByText('Newer.')).toBeVisible();
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent.map(save => save.base)).toEqual(['digest']);
  await typing.click(within(layer).getByRole('button', { name: 'Merge line by line' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(sent.map(save => save.base)).toEqual(['digest', 'newer']);
});

test('a text that is settled after its draft was collected goes on from the file that was shown', async () => {
  const sent: { text: string; base: string | null }[] = [];
  serve({
    [`GET ${DRAFT}`]: { ...draft, revision: 7 },
    [`PUT ${DRAFT}`]: (body: unknown) => {
      sent.push(body as { text: string; base: string | null });
      return sent.length === 1
        ? refusal(409, 'draft-changed', { theirs: 'Collected.', mine: '', revision: 0, base: 'newer' })
        : { ...draft, ...(body as object), revision: 9, editedAt: '2026-11-23T14:05:00' };
    },
  });
  show(authoringRoutes, '/teach/lessons/login');
  await typing.type(await source(), 'Mine.');
  const layer = await screen.findByRole('alertdialog');
  await typing.click(within(layer).getByRole('button', { name: 'Merge line by line' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(sent.map(save => save.base)).toEqual(['digest', 'newer']);
});

test('a save that fails says why, keeps the text and can be tried again', async () => {
  let tries = 0;
  serve({
    [`GET ${DRAFT}`]: draft,
    [`PUT ${DRAFT}`]: (body: unknown) => {
      if (tries++ === 0) throw new TypeError('no network');
      return { ...draft, ...(body as object), revision: 1, editedAt: '2026-11-23T14:05:00' };
    },
  });
  show(authoringRoutes, '/teach/lessons/login');
  await typing.type(await source(), 'More');
  expect(await screen.findByText(/^Not saved: no answer/)).toBeVisible();
  await typing.click(screen.getByRole('button', { name: 'Save now' }));
  expect(await screen.findByText('Draft saved 14:05:00')).toBeVisible();
});

const desk = {
  course: 'flask-training',
  title: 'Flask Training',
  release: 'abc',
  chapters: [
    {
      number: 6,
      title: 'Authentication',
      sections: [
        { id: 'login', number: '6.1', title: 'Logging in', written: true },
        { id: 'users', number: '6.2', title: 'Users', written: false },
      ],
    },
  ],
  drafts: [
    {
      file: 'chapters/06/01.md',
      section: draft.section,
      sectionId: 'login',
      revision: 3,
      editor: 'Olga',
      editedAt: '2026-11-23T14:05:00',
      outdated: false,
    },
  ],
};

test('drafts are collected with a note, and errors say where they are', async () => {
  let tries = 0;
  const requests = serve({
    'GET /api/content/courses/flask-training/drafts': desk,
    'POST /api/content/courses/flask-training/drafts/collect': () =>
      tries++ === 0 ? refusal(422, 'package-refused', { problems: [problem] }) : { hash: 'def' },
  });
  show(authoringRoutes, '/teach/lessons');
  expect(await screen.findByText(/^Draft by Olga/)).toBeVisible();
  expect(screen.getByText('not written yet')).toBeVisible();
  expect(screen.getByText('waits for a note')).toBeVisible();
  await typing.type(screen.getByRole('textbox', { name: 'What is new' }), 'Clearer');
  await typing.click(screen.getByRole('button', { name: 'Collect into a release' }));
  expect(await screen.findByText('chapters/06/01.md:6')).toBeVisible();
  await typing.click(screen.getByRole('button', { name: 'Collect into a release' }));
  expect(await screen.findByText(/^The release is made/)).toBeVisible();
  expect(requests).toContain('POST /api/content/courses/flask-training/drafts/collect {"note":"Clearer"}');
});

test('a draft whose section is gone can be opened and discarded', async () => {
  const GONE = '/api/content/courses/flask-training/lessons/roles/draft';
  const file = 'chapters/06/roles.md';
  const requests = serve({
    'GET /api/content/courses/flask-training/drafts': {
      ...desk,
      drafts: [{ ...desk.drafts[0], file, section: null, sectionId: 'roles' }],
    },
    [`GET ${GONE}`]: { ...draft, file, section: null, revision: 3 },
    [`DELETE ${GONE}`]: {},
  });
  show(authoringRoutes, '/teach/lessons');
  await typing.click(await screen.findByRole('link', { name: `Edit ${file}` }));
  expect(await screen.findByRole('heading', { name: file })).toBeVisible();
  await typing.click(screen.getByRole('button', { name: 'Discard the draft' }));
  await waitFor(() => expect(requests).toContain(`DELETE ${GONE}`));
});

test('a release is published after a second look, and an earlier one can be gone back to', async () => {
  const release = (hash: string, note: string | null, current: boolean, published: string | null) => ({
    hash,
    title: 'Flask Training',
    note,
    sections: 55,
    written: 2,
    importedBy: 'x',
    importedAt: '2026-11-23T14:05:00',
    firstPublishedAt: published,
    current,
  });
  const requests = serve({
    'GET /api/content/courses/flask-training/releases': {
      releases: [
        release('new000000000', 'Clearer', false, null),
        release('now000000000', null, true, '2026-11-20T10:00:00'),
        release('old000000000', null, false, '2026-11-19T10:00:00'),
      ],
    },
    'POST /api/content/courses/flask-training/releases/old000000000/publish': {},
  });
  show(authoringRoutes, '/teach/releases');
  expect(await screen.findByText('Readers get this')).toBeVisible();
  await typing.click(screen.getByRole('button', { name: 'Download release now000000000' }));
  expect(await screen.findByText('The folder was not downloaded')).toBeVisible();
  expect(requests).toContain('GET /api/content/courses/flask-training/releases/now000000000/source');
  expect(requests).toContain('GET /api/quiz/courses/flask-training/packages/now000000000/files');
  expect(screen.getByRole('button', { name: 'Publish release new000000000' })).toBeVisible();
  await typing.click(screen.getByRole('button', { name: 'Go back to this release old000000000' }));
  const layer = screen.getByRole('alertdialog', { name: 'Publish this release?' });
  expect(layer).toHaveTextContent('2 of 55 lessons');
  await typing.click(within(layer).getByRole('button', { name: 'Publish' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(requests).toContain('POST /api/content/courses/flask-training/releases/old000000000/publish');
});

test('a course that is half named is not left without a question', async () => {
  serve({ 'GET /api/content/courses/flask-training/drafts': desk });
  const router = show(authoringRoutes, '/teach/courses/new');
  await typing.type(await screen.findByRole('textbox', { name: 'Title' }), 'SQL');
  void router.navigate('/teach/lessons');
  await typing.click(await screen.findByRole('button', { name: 'Stay here' }));

  expect(router.state.location.pathname).toBe('/teach/courses/new');
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('SQL');
});

test('a course begins from nothing under a name that is free', async () => {
  let tries = 0;
  const requests = serve({
    'POST /api/content/courses': () => (tries++ === 0 ? refusal(409, 'course-exists') : { hash: 'abc' }),
    'GET /api/content/courses/sql-basics/drafts': { ...desk, course: 'sql-basics', title: 'SQL' },
  });
  const router = show(authoringRoutes, '/teach/courses/new');
  await typing.type(await screen.findByRole('textbox', { name: 'Title' }), 'SQL');
  await typing.type(screen.getByRole('textbox', { name: 'Name in addresses' }), 'SQL basics');
  expect(screen.getByText(/^Use 2 to 64 small letters/)).toBeVisible();
  await typing.clear(screen.getByRole('textbox', { name: 'Name in addresses' }));
  await typing.type(screen.getByRole('textbox', { name: 'Name in addresses' }), 'sql-basics');
  await typing.type(screen.getByRole('textbox', { name: 'Summary' }), 'Queries');
  await typing.click(screen.getByRole('button', { name: 'Begin the course' }));
  expect(await screen.findByText('This name is taken: choose another one.')).toBeVisible();
  await typing.click(screen.getByRole('button', { name: 'Begin the course' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/teach/lessons'));
  expect(await screen.findByRole('heading', { name: 'SQL' })).toBeVisible();
  expect(requests).toContain('GET /api/content/courses/sql-basics/drafts');
});
