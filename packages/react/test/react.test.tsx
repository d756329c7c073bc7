import { version } from 'react';
import { version as domVersion } from 'react-dom';
import { expect, test } from 'vitest';

test('these tests run on the React that their name says', ({ task }) => {
  const wanted = task.file.projectName?.replace('react ', '');
  expect(['18', '19']).toContain(wanted);
  expect(version.split('.')[0]).toBe(wanted);
  expect(domVersion.split('.')[0]).toBe(wanted);
});
