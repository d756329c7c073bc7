import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { RequestId } from './RequestId.tsx';

test('selects the id where the clipboard refuses, and says so (fault 239)', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied'));
  render(<RequestId value="req_1" />);

  await user.click(screen.getByRole('button', { name: 'Copy request ID' }));

  expect(screen.getByRole('status')).toHaveTextContent(/The id is selected/u);
  expect(getSelection()?.toString()).toBe('req_1');
});

test('the whole id is in the page, however little of it is seen', () => {
  const value = `req_${'0123456789'.repeat(10)}`;
  render(<RequestId value={value} />);
  expect(screen.getByText(value)).toBeInTheDocument();
});
