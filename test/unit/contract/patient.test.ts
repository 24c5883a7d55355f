import { describe, expect, it } from 'vitest';
import { replaceAddress } from '../../../src-main/contract/patient.ts';

describe('one address of a field', () => {
  it.each([
    ['a@x.example; Old@x.example', 'new@x.example', 'a@x.example; new@x.example'],
    // Left behind once, the field would still hold the bounced address and the line would never end.
    ['old@x.example; a@x.example, OLD@x.example', 'new@x.example', 'new@x.example; a@x.example'],
    ['old@x.example;old@x.example', 'new@x.example', 'new@x.example'],
    ['old@x.example, old@x.example', '', ''],
    ['old@x.example; a@x.example; old@x.example', '', 'a@x.example'],
    ['old@x.example,old@x.example ', '', ''],
  ])('%j with %j for it is %j', (field, next, after) => {
    expect(replaceAddress(field, 'old@x.example', next)).toBe(after);
  });

  it('is not replaced where it is not in the field', () => {
    expect(replaceAddress('bold@x.example', 'old@x.example', 'new@x.example')).toBeNull();
  });
});
