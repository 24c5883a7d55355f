const format = new Intl.NumberFormat('en-ZA', { useGrouping: 'always' });

/** Thousands apart by a narrow space that does not break: a comma is a decimal sign in South Africa, in either language. */
export const sayNumber = (value: number): string =>
  format
    .formatToParts(value)
    .map(({ type, value: part }) => (type === 'group' ? '\u202f' : part))
    .join('');
