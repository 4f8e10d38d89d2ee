import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { edit, exam, type } from '../test/editor';

describe('what is done with an exam', () => {
  it('asks before it publishes, and saves what is not saved', async () => {
    const { user, requests } = await edit({
      'PUT /api/quiz/exams/d': exam({ revision: 4, minutes: 30 }),
      'POST /api/quiz/exams/d/publish': exam({
        revision: 5,
        minutes: 30,
        status: 'published',
        publishedAt: '2026-11-25T15:00:00Z',
      }),
    });
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Publish' })).not.toHaveAttribute('aria-disabled'),
    );
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const dialog = screen.getByRole('alertdialog');
    expect(dialog).toHaveTextContent('8 questions in 30 minutes, pass at 6.');
    expect(requests.some(request => request.includes('/publish'))).toBe(false);

    await user.click(within(dialog).getByRole('button', { name: 'Publish now' }));
    expect(await screen.findByText(/^Published .* Students see it\.$/)).toBeVisible();
    const writes = requests
      .filter(request => /^(PUT|POST \S+\/publish)/.test(request))
      .map(one => one.split(' ')[0]);
    expect(writes).toEqual(['PUT', 'POST']);
    expect(screen.getByRole('textbox', { name: 'Title' })).toBeDisabled();
  });

  it('a new version takes the place of the published one after a question', async () => {
    const published = exam({ status: 'published', publishedAt: '2026-11-25T15:00:00Z' });
    const { user, requests } = await edit({
      'GET /api/quiz/exams/d': published,
      'POST /api/quiz/exams/d/renew': { ...published, revision: 4, minutes: 30 },
    });
    expect(screen.getByRole('textbox', { name: 'Minutes' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Write a new version' }));
    expect(screen.getByRole('button', { name: 'Publish the new version' })).toHaveAccessibleDescription(
      'Waits for a change.',
    );
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    expect(screen.getByText('New version, not published. Students see the one before.')).toBeVisible();
    const publish = () => screen.getByRole('button', { name: 'Publish the new version' });
    await waitFor(() => expect(publish()).not.toHaveAttribute('aria-disabled'));
    await user.click(publish());
    const dialog = screen.getByRole('alertdialog');
    expect(dialog).toHaveTextContent('Who is sitting the present version finishes it as it began.');
    await user.click(within(dialog).getByRole('button', { name: 'Publish now' }));

    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Minutes' })).toBeDisabled());
    expect(screen.getByRole('textbox', { name: 'Minutes' })).toHaveValue('30');
    expect(requests.find(request => request.includes('/renew'))).toContain('"minutes":30');
  });

  it('a new version that is discarded leaves the published one as it is', async () => {
    const { user, requests } = await edit({
      'GET /api/quiz/exams/d': exam({ status: 'published', publishedAt: '2026-11-25T15:00:00Z' }),
    });
    await user.click(screen.getByRole('button', { name: 'Write a new version' }));
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    await user.click(screen.getByRole('button', { name: 'Discard the new version' }));

    expect(screen.getByRole('textbox', { name: 'Minutes' })).toHaveValue('20');
    expect(screen.getByRole('textbox', { name: 'Minutes' })).toBeDisabled();
    expect(requests.some(request => request.includes('/renew'))).toBe(false);
  });

  it('an exam of a course file says where it is changed', async () => {
    await edit({
      'GET /api/quiz/exams/d': exam({
        status: 'published',
        publishedAt: '2026-11-25T15:00:00Z',
        courseFile: true,
      }),
    });
    expect(screen.getByText('This exam is a file of the course')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Write a new version' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Write a copy' })).toBeVisible();
  });

  it('a new version is looked at as a student before it is published, and is still there afterwards', async () => {
    const { user, requests } = await edit({
      'GET /api/quiz/exams/d': exam({ status: 'published', publishedAt: '2026-11-25T15:00:00Z' }),
      'POST /api/quiz/exams:preview': {
        exam: null,
        examTitle: 'Mock exam D',
        course: 'flask-training',
        minutes: 30,
        passMark: 6,
        items: 1,
        questions: [
          {
            position: 1,
            type: 'single',
            stemHtml: '<p>Which one?</p>',
            options: [
              { id: 'a', html: 'This' },
              { id: 'b', html: 'That' },
            ],
          },
        ],
      },
    });
    await user.click(screen.getByRole('button', { name: 'Write a new version' }));
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    await user.click(screen.getByRole('button', { name: 'Sit it as a student' }));

    expect(await screen.findByText('Which one?')).toBeVisible();
    expect(screen.getByRole('note')).toHaveTextContent('Nothing is stored');
    expect(requests.find(request => request.includes('exams:preview'))).toContain('"minutes":30');
    expect(requests.some(request => /renew|PUT/.test(request))).toBe(false);

    await user.click(screen.getByRole('button', { name: 'Back to the draft' }));
    expect(screen.getByRole('textbox', { name: 'Minutes' })).toHaveValue('30');
  });

  it('an exam that is saved can be downloaded as a file of the course', async () => {
    const { user } = await edit();
    expect(screen.getByRole('link', { name: 'Download as a file' })).toHaveAttribute(
      'href',
      '/api/quiz/exams/d/file',
    );
    await type(user, screen.getByRole('textbox', { name: 'Minutes' }), '30');
    expect(screen.queryByRole('link', { name: 'Download as a file' })).toBeNull();
  });
});
