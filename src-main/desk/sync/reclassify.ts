import { classify } from '../../reasons/classify.ts';
import type { Desk } from '../desk.ts';

/** Small: the rules run in the thread that draws the window. */
const batchSize = 50;

/** New rules judge again what is stored. Announcements go by message, so nothing is announced a second time. */
export async function reclassify(desk: Pick<Desk, 'store'>, version: number): Promise<number> {
  let changed = 0;
  for (;;) {
    const batch = await desk.store.messages.classifiedBefore(version, batchSize);
    if (batch.length === 0) return changed;
    const saved = await desk.store.messages.save(
      batch.map((message) => {
        const reason = classify({
          diag: message.diag,
          state: message.state,
          bounceDescription: message.bounceDescription,
        });
        return {
          ...message,
          reason: reason.code,
          confidence: reason.confidence,
          alternative: reason.alternatives[0] ?? null,
          reasonVersion: version,
        };
      }),
    );
    changed += saved.changed;
    // Nothing more to gain: without this a row that can't take the new version would go round for ever.
    if (saved.changed === 0) return changed;
  }
}
