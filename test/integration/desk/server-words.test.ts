import { describe, expect, it } from 'vitest';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { day, message, start } from '../../support/mandrill/fixtures.ts';

const words = 'user unknown';

/** Replies as no server should write them. */
const replies = {
  'control characters': `smtp;550 5.1.1\u0000\u0001\u0007\u001b[31m ${words}\r\n\t\u007f\u0085 end`,
  'right to left, with overrides': `smtp;550 5.1.1 ‮${words}‬ البريد غير موجود ⁧x⁩`,
  'ten kilobytes': `smtp;550 5.1.1 ${words} ${'=20 trace \r\n'.repeat(850)}`,
  'lone surrogates': `smtp;550 \ud800 5.1.1 \udc00${words}\ud83d end 😀`,
} as const;

describe('the server’s words', () => {
  it.each(Object.entries(replies))(
    'come from Mandrill to the case unaltered, but for half characters: %s',
    async (_what, diag) => {
      const bounced = { at: start - day + 9, state: 'bounced', type: 'bounced', diag } as const;
      await using clinic = await openClinic({ messages: [message(1, { ts: start - day }, [bounced])] });
      await clinic.restart();
      const [row] = await clinic.rows();
      const opened = await clinic.workspace.handle('case.open', { rowId: row?.id ?? '' });
      if (!opened.ok) throw new Error(opened.error.code);
      expect(opened.value.diag).toBe(diag.toWellFormed());
      expect(opened.value.diag).toHaveLength(diag.length);
      expect(opened.value.evidence.map(({ start: from, end }) => diag.slice(from, end))).toEqual([words]);
    },
  );

  it('with half a character in them are no news at every check', async () => {
    const bounced = {
      at: start - day + 9,
      state: 'bounced',
      type: 'bounced',
      diag: replies['lone surrogates'],
    } as const;
    let changed = 0;
    await using clinic = await openClinic({
      messages: [message(1, { ts: start - day }, [bounced])],
      aroundStore: (store) => ({
        ...store,
        messages: {
          ...store.messages,
          save: async (messages) => {
            const saved = await store.messages.save(messages);
            changed += saved.changed;
            return saved;
          },
        },
      }),
    });
    await clinic.check();
    expect(changed).toBe(0);
  });
});
