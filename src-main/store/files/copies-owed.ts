/** In the records: something was erased since the last sealed copies. The next ones take the place of all older. Counts, so that an erasing in the middle of copying is not taken for done. */
export const copiesOwed = 'copies.owed';
