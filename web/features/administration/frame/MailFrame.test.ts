import { expect, it } from 'vitest';
import { withOpenLinks } from './MailFrame.tsx';

it('lets links open in a new tab, with and without a head', () => {
  expect(withOpenLinks('<html><head lang="en"><title>x</title></head></html>')).toBe(
    '<html><head lang="en"><base target="_blank"><title>x</title></head></html>',
  );
  expect(withOpenLinks('<p>x</p>')).toBe('<head><base target="_blank"></head><p>x</p>');
});
