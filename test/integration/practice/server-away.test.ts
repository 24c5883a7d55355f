import { describe, expect, it, onTestFinished } from 'vitest';
import { onEachServer } from '../../support/practice/beds/each-server.ts';
import { connectTo, proxyTo } from '../../support/practice/beds/server-bed.ts';
import { atCommit } from '../../support/practice/cutting-proxy.ts';
import { hex, update } from '../../support/practice/practice-file.ts';
import { freePort } from '../../support/practice/servers/processes.ts';

const naledi = { id: 1, email: 'naledi@gmial.com' };
const old = hex('naledi@gmial.com');
const away = { code: 'practice-unreachable' } as const;
const unreachable = { outcome: 'unreachable', failure: away };

await onEachServer(({ server, bed }) => {
  describe('a server that is away', () => {
    it('is unreachable where nobody listens', async () => {
      const connector = connectTo(server, {}, { port: await freePort() });
      expect(await connector.test()).toEqual({ ok: false, error: away });
      expect(await connector.updateEmail(update())).toEqual(unreachable);
      expect(await connector.settle(update())).toEqual(unreachable);
      const nameless = connectTo(
        server,
        {},
        { host: 'no-such-host.invalid', encryption: { kind: 'checked', caFile: null } },
      );
      expect(await nameless.test()).toEqual({ ok: false, error: away });
    });

    it.each(['order', 'kill'] as const)(
      'is found again by the same connector after it was stopped (%s)',
      async (how) => {
        const practice = await bed.practice([naledi]);
        const connector = practice.open();
        expect(await connector.get('1')).toMatchObject({ ok: true });
        await server.stop(how);
        expect(await connector.updateEmail(update())).toEqual(unreachable);
        expect(await connector.findByEmails(['naledi@gmial.com'])).toEqual({ ok: false, error: away });
        await server.start();
        expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
        expect(await practice.audit()).toHaveLength(1);
      },
    );

    it('that was killed in the middle of a write has nothing, and is asked again', async () => {
      const practice = await bed.practice([naledi]);
      const proxy = await proxyTo(server);
      const connector = connectTo(server, {}, { port: proxy.port });
      const stopped = new Promise<void>((resolve) => {
        proxy.cue((piece) => {
          if (!piece.includes('INSERT INTO')) return 'forward';
          void server.stop('kill').then(resolve);
          return 'hold';
        });
      });
      expect(await connector.updateEmail(update())).toEqual(unreachable);
      await stopped;
      proxy.cue(() => 'forward');
      await server.start();
      expect(await practice.fields()).toEqual({ 1: old });
      expect(await connector.settle(update())).toEqual({ outcome: 'never-arrived' });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
    });

    it('that never answers is given up', async () => {
      await bed.practice([naledi]);
      const proxy = await proxyTo(server);
      proxy.cue(() => 'hold');
      const connector = connectTo(server, { deadline: 500 }, { port: proxy.port });
      expect(await connector.get('1')).toEqual({ ok: false, error: away });
      expect(await connector.updateEmail(update())).toEqual(unreachable);
    });
  });

  describe('a line that is cut', () => {
    it('before the statement arrived leaves nothing in doubt', async () => {
      const practice = await bed.practice([naledi]);
      const proxy = await proxyTo(server);
      proxy.cue((piece) => (piece.includes('UPDATE') ? 'drop' : 'forward'));
      const connector = connectTo(server, {}, { port: proxy.port });
      expect(await connector.updateEmail(update())).toEqual(unreachable);
      proxy.cue(() => 'forward');
      expect(await practice.fields()).toEqual({ 1: old });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
    });

    it('while idle is noticed by the next call', async () => {
      const practice = await bed.practice([naledi]);
      const proxy = await proxyTo(server);
      const connector = connectTo(server, {}, { port: proxy.port });
      expect(await connector.get('1')).toMatchObject({ ok: true });
      let first = true;
      proxy.cue(() => {
        const cue = first ? 'drop' : 'forward';
        first = false;
        return cue;
      });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
      expect(await practice.audit()).toHaveLength(1);
    });

    it('leaves a commit in doubt, which is not judged while the server still holds the row', async () => {
      const practice = await bed.practice([naledi]);
      const proxy = await proxyTo(server);
      // The server sees the line open and waits for a commit that never comes.
      atCommit(proxy, 'hold');
      const through = connectTo(server, { deadline: 1_000 }, { port: proxy.port });
      const write = through.updateEmail(update());
      const direct = practice.open({ deadline: 10_000 });
      expect(await write).toEqual({ outcome: 'uncertain', failure: away });
      // The proxy still holds the server's end open until the client's is noticed; then the transaction is gone.
      expect(['never-arrived', 'unreachable']).toContain((await direct.settle(update())).outcome);
      expect(await practice.fields()).toEqual({ 1: old });
    });
  });

  describe('a row that somebody else is writing', () => {
    /** Another program in the middle of its transaction. */
    async function lockRow(): Promise<() => Promise<void>> {
      await server.execute('BEGIN', "UPDATE patients SET first_name = 'Naledi' WHERE id = 1");
      const release = () => server.execute('ROLLBACK');
      onTestFinished(release);
      return release;
    }

    it('can be read, is written later and judged later', { timeout: 30_000 }, async () => {
      const practice = await bed.practice([naledi]);
      const release = await lockRow();
      const connector = practice.open({ deadline: 15_000 });
      expect(await connector.get('1')).toMatchObject({ ok: true, value: { rawEmail: 'naledi@gmial.com' } });
      expect(await connector.updateEmail(update())).toEqual(unreachable);
      expect(await connector.settle(update())).toEqual(unreachable);
      await release();
      expect(await connector.settle(update())).toEqual({ outcome: 'never-arrived' });
      expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
    });

    it.each(['theirs@x.co.za', 'Naledi@gmial.com', 'naledi@gmial.com '])('is not written over %j', async (theirs) => {
      const practice = await bed.practice([naledi]);
      await server.execute('BEGIN', `UPDATE patients SET email = '${theirs}' WHERE id = 1`);
      const outcome = practice.open({ deadline: 15_000 }).updateEmail(update());
      await new Promise((resolve) => setTimeout(resolve, 300));
      await server.execute('COMMIT');
      expect(await outcome).toEqual({ outcome: 'conflict', found: theirs });
      expect(await practice.fields()).toEqual({ 1: hex(theirs) });
    });
  });
});
