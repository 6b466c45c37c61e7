import { describe, expect, it } from 'vitest';
import { cutAtNames, stillNamed, typedAt, withName } from './mention.ts';

describe('typedAt', () => {
  it('finds a name that is being typed, first name and last', () => {
    expect(typedAt('Ask @car', 8)).toEqual({ at: 4, typed: 'car' });
    expect(typedAt('@Carla Mo', 9)).toEqual({ at: 0, typed: 'Carla Mo' });
  });

  it('takes no e-mail address for a name', () => {
    expect(typedAt('carla@example', 13)).toBeUndefined();
    expect(typedAt('Ask her', 7)).toBeUndefined();
  });
});

it('writes the whole name in place of what was typed', () => {
  expect(withName('Ask @car please', 8, 4, 'Carla Moreno')).toEqual({ text: 'Ask @Carla Moreno please', caret: 18 });
});

it('forgets whoever was deleted from the text again, and doubles nobody', () => {
  const carla = { ref: '1', name: 'Carla Moreno' };
  expect(stillNamed('Hello @Carla Moreno', [carla, carla, { ref: '2', name: 'Adam Keller' }])).toEqual([carla]);
});

it('marks names where they stand', () => {
  expect(cutAtNames('Hi @Jo Li and @Jo', ['Jo', 'Jo Li'])).toEqual([
    { text: 'Hi ', named: false },
    { text: '@Jo Li', named: true },
    { text: ' and ', named: false },
    { text: '@Jo', named: true },
  ]);
});
