import { z } from 'zod';

/** Building blocks of a tolerant reading: a field that is missing, null or of another type falls back instead of failing its row. */
export const text = z.string().catch('');
export const count = z.number().finite().nonnegative().catch(0).transform(Math.floor);

/** A string with something in it, else null. */
export const textOrNull = z
  .string()
  .nullable()
  .catch(null)
  .transform((value) => (value === null || value.trim() === '' ? null : value));

export const numberOrNull = z.number().finite().nullable().catch(null);

/** An array of whatever; anything else is empty. */
export const list = z.array(z.unknown()).catch([]);

/** Unix seconds, as a number or in digits, with or without a fraction. */
export const unixSeconds = z
  .union([
    z.number().finite(),
    z
      .string()
      .regex(/^\d{1,12}(\.\d+)?$/)
      .transform(Number),
  ])
  .transform(Math.floor);

const timeString = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|\+00:?00)?$/;

/** Unix seconds of a time string in UTC, `2026-06-11 12:26:16` with or without a fraction; null where it can't be read. */
export function readTime(value: unknown): number | null {
  const parts = typeof value === 'string' ? timeString.exec(value.trim()) : null;
  if (parts === null) return null;
  const at = Date.parse(`${parts[1]}T${parts[2]}Z`);
  return Number.isNaN(at) ? null : at / 1000;
}

export const timeOrNull = z.unknown().optional().transform(readTime);

/** Reads each row by itself: one that can't be read costs itself only, and is counted. */
export function readRows<Row>(
  rows: readonly unknown[],
  schema: z.ZodType<Row>,
): { readonly rows: readonly Row[]; readonly skipped: number } {
  const read: Row[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (parsed.success) read.push(parsed.data);
  }
  return { rows: read, skipped: rows.length - read.length };
}
