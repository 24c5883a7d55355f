import { describe, expect, it } from 'vitest';
import { overTheirs } from '../../../src-main/desk/correct/over-theirs.ts';

const old = 'n@gmial.com';
const from = (expectedRaw: string | null) => ({ expectedRaw, oldAddress: old });

describe('a correction over what somebody else put there', () => {
  it.each([
    ['takes the place of the one address that they put', old, 'n@work.example', 'n@gmail.com'],
    [
      'takes the place of theirs beside an address that stays',
      `b@x.example; ${old}`,
      'b@x.example; n@work.example',
      'b@x.example; n@gmail.com',
    ],
    [
      'takes the place of the bounced one where that is there still',
      old,
      `${old}, n@work.example`,
      'n@gmail.com, n@work.example',
    ],
    [
      'joins what is left where they took the bounced one out',
      `b@x.example; ${old}`,
      'b@x.example',
      'b@x.example; n@gmail.com',
    ],
    ['joins theirs where several are new', old, 'a@x.example; c@x.example', 'a@x.example; c@x.example; n@gmail.com'],
    [
      'changes nothing where it is among theirs',
      old,
      'a@x.example; N@gmail.com; c@x.example',
      'a@x.example; N@gmail.com; c@x.example',
    ],
    ['stands alone where they emptied the field', old, '', 'n@gmail.com'],
    ['stands alone where the field is nothing', old, null, 'n@gmail.com'],
  ])('%s', (_, expectedRaw, found, next) => {
    expect(overTheirs(found, from(expectedRaw), 'n@gmail.com')).toBe(next);
  });

  it('takes out theirs alone where the address is to go', () => {
    expect(overTheirs('b@x.example; n@work.example', from(`b@x.example; ${old}`), '')).toBe('b@x.example');
    expect(overTheirs('a@x.example; c@x.example', from(old), '')).toBe('a@x.example; c@x.example');
  });
});
