import { expect, it } from 'vitest';
import { toldPeople } from './audience.ts';

const person = (id: string) => ({ id, name: `Name ${id}` });

it('names the submitter and the administrators, each once', () => {
  expect(toldPeople(person('rep'), [person('rep'), person('admin')], 'me')).toEqual(['Name rep', 'Name admin']);
});

it('leaves out whoever decides, who may have registered it for the partner', () => {
  expect(toldPeople(person('me'), [person('admin')], 'me')).toEqual(['Name admin']);
  expect(toldPeople(null, [], 'me')).toEqual([]);
});
