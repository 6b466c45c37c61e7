import { expect, it } from 'vitest';
import { browserOf } from './browser.ts';

const agents = {
  edge: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
};

it('names the browser, not the ones that it pretends to be', () => {
  expect(browserOf(agents.edge)).toEqual({ name: 'Edge · Windows', mobile: false });
  expect(browserOf(agents.iphone)).toEqual({ name: 'Safari · iPhone', mobile: true });
});

it('says nothing about what it does not know', () => {
  expect(browserOf('curl/8.5')).toEqual({ name: undefined, mobile: false });
  expect(browserOf(null).name).toBeUndefined();
});
