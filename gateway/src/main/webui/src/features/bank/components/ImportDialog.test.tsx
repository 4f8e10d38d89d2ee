import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refusal, type Answers } from '@/test/server';
import { BASE, finding, visit } from '../test/bank';

describe('an import', () => {
  const file = () => new File(['items: []'], 'login.yaml', { type: 'application/yaml' });
  const imported = { added: ['login-03'], changed: [], same: 0, refused: [], problems: [] };

  async function choose(more: Answers) {
    const { requests, user } = visit('/teach/questions', more);
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    await user.upload(screen.getByLabelText('File'), file());
    return { requests, user };
  }

  it('shows what would come of it, and tells in the page what came of it', async () => {
    const { user } = await choose({ [`POST ${BASE}:import`]: imported });
    expect(await screen.findByText('1 question new.')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Import 1 question' }));

    expect(await screen.findByText('Imported: 1 new, 0 changed.', { selector: '.notice *' })).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('names errors by the name the file has here, and takes the mended file of that name', async () => {
    let tries = 0;
    const { user } = await choose({
      [`POST ${BASE}:import`]: () =>
        tries++ === 0 ? { ...imported, problems: [finding('stem', 'No stem')] } : imported,
    });
    expect(await screen.findByText('login.yaml:9:5')).toBeVisible();

    await user.upload(screen.getByLabelText('File'), file());

    expect(await screen.findByRole('button', { name: 'Import 1 question' })).toBeVisible();
  });

  it('shows code in an error as code', async () => {
    await choose({
      [`POST ${BASE}:import`]: { ...imported, problems: [finding('stem', 'There is no `stem` here')] },
    });

    expect(await screen.findByText('stem', { selector: 'code' })).toBeVisible();
    expect(screen.getByText(/There is no/)).toHaveTextContent('There is no stem here.');
  });

  it('says of a file that is too large how it can be taken', async () => {
    await choose({ [`POST ${BASE}:import`]: refusal(413, 'too-large') });
    expect(await screen.findByText(/Part it into several files/)).toBeVisible();
  });
});
