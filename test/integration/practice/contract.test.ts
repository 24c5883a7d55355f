import { afterAll, describe, it } from 'vitest';
import { enginesLine, startBeds } from '../../support/practice/beds/engines.ts';
import { addressesContract } from '../../support/practice/contract/addresses.ts';
import { guardContract } from '../../support/practice/contract/guard.ts';
import { lostAnswerContract } from '../../support/practice/contract/lost-answer.ts';
import { readingContract } from '../../support/practice/contract/reading.ts';
import { refusalContract } from '../../support/practice/contract/refusal.ts';
import { leaveLastWords } from '../../support/practice/last-words.ts';

// East of Greenwich dates come out a day early where they pass through a moment.
process.env.TZ = 'Australia/Sydney';

const beds = await startBeds();

afterAll(async () => {
  for (const bed of beds) if (!('missing' in bed)) await bed.remove();
  leaveLastWords(enginesLine(beds));
});

for (const bed of beds) {
  if ('missing' in bed) {
    describe.skip(`not run: ${bed.missing}`, () => it('keeps the contract', () => undefined));
    continue;
  }
  describe(`the practice port over ${bed.name}`, () => {
    if (bed.lacks.sql === undefined) addressesContract(bed);
    guardContract(bed);
    readingContract(bed);
    refusalContract(bed);
    lostAnswerContract(bed);
  });
}
