/** Thousands apart by a narrow space that does not break: a comma is a decimal sign in South Africa, in either language. */
export const sayNumber = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
