import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { edit, exam, type } from '../test/editor';

describe('what students see afterwards', () => {
  it('says when each part of the result is shown, and for what “later” stands', async () => {
    const { user, requests } = await edit({ 'PUT /api/quiz/exams/d': exam({ revision: 4 }) });
    await user.click(screen.getByRole('checkbox', { name: 'right after: key' }));
    expect(screen.getByRole('checkbox', { name: 'later: key' })).toBeChecked();
    await type(user, screen.getByRole('textbox', { name: 'Hours after the own submission' }), '48');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(requests.find(request => request.startsWith('PUT'))).toMatch(/"key":"later".*"laterHours":48/),
    );
  });

  it('shows a group something else, under its name', async () => {
    const { user, requests } = await edit({ 'PUT /api/quiz/exams/d': exam({ revision: 4 }) });
    await user.click(screen.getByRole('button', { name: 'Show a group something else' }));
    const name = screen.getByRole('textbox', { name: 'Group' });
    expect(name).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Publish' })).toHaveAccessibleDescription(
      'Waits for: What is shown to a group needs the group’s name.',
    );
    await user.type(name, 'tutors');
    await user.click(screen.getByRole('checkbox', { name: 'tutors, right after: key' }));
    expect(screen.getByRole('checkbox', { name: 'right after: key' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(requests.find(request => request.startsWith('PUT'))).toMatch(
        /"reviewOfGroups":\[\{"group":"tutors","review":\{.*"key":"later".*\}\]/,
      ),
    );

    await user.click(screen.getByRole('button', { name: /^Leave out.*what tutors is shown/ }));
    expect(screen.queryByRole('textbox', { name: 'Group' })).toBeNull();
  });
});
