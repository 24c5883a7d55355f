import { expect, it } from 'vitest';
import { inputSchemas } from '../../../src-main/contract/schemas.ts';

it('lets long words of a server, and the whole clinic-side page, be copied', () => {
  const text = `smtp;550 ${'trace '.repeat(10_000)}`;
  expect(inputSchemas['clipboard.copy'].safeParse({ text }).success).toBe(true);
});
