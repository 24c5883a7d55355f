import type { WhoseMail } from '../../contract/settings.ts';
import type { Desk } from '../desk.ts';

/** Whose mail the stored messages were read as; beside them in the cache, so that neither outlives the other. */
const bookmark = 'whose-mail';

/**
 * Mail that is another practice's once the manager has chosen again is forgotten, as far back as it reaches. The subaccount of a message is
 * not stored: under another one nothing stored is known to be ours, and everything is read anew. Answers whether anything may be gone.
 */
export async function forgetOthers(desk: Desk): Promise<boolean> {
  const { whoseMail } = desk.settings();
  const now = JSON.stringify(whoseMail);
  const before = await desk.store.bookmarks.get(bookmark);
  if (before === now) return false;
  const kept = before === null ? null : keptSenders(JSON.parse(before) as WhoseMail, whoseMail);
  if (kept !== null) {
    await desk.store.messages.keepSenders(kept);
    // Of whose mail a block speaks is told by the mail: the check that follows reads the list again.
    await desk.store.rejections.replace([]);
  }
  await desk.store.bookmarks.set(bookmark, now);
  return kept !== null;
}

/** The senders whose stored mail stays; null: all of them. */
function keptSenders(before: WhoseMail, after: WhoseMail): readonly string[] | null {
  if (after.wholeAccount) return null;
  const sameSubaccount = after.subaccount === null || (!before.wholeAccount && before.subaccount === after.subaccount);
  return sameSubaccount ? after.senders : [];
}
