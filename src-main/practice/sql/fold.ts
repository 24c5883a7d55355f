/** Text as names are searched by: without accents and case. */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const digitsIn = (text: string): string => text.replace(/\D/g, '');
