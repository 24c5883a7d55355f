/** `1980-02-03`, `1980/02/03`, `19800203`, each with or without a time behind it. */
const shape = /^(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[T ].*)?$/;

/** What practice systems write where they know no date. */
const noDate = new Set(['0000-00-00', '0001-01-01']);

/** A birth date as `YYYY-MM-DD`; null where there is none or where its order of day and month would be a guess. */
export function birthDateOf(text: string | null): string | null {
  const [, year, , month, day] = shape.exec(text?.trim() ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || noDate.has(date)) return null;
  return new Date(time).toISOString().startsWith(date) ? date : null;
}
