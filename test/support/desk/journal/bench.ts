import { randomUUID } from 'node:crypto';
import type { Correction } from '../../../../src-main/contract/correction.ts';
import type { Failure } from '../../../../src-main/contract/failure.ts';
import type { Result } from '../../../../src-main/contract/result.ts';
import { defaultSettings, type PracticeConfig } from '../../../../src-main/contract/settings.ts';
import { refreshCases } from '../../../../src-main/desk/cases/refresh-cases.ts';
import { systemClock } from '../../../../src-main/desk/clock.ts';
import { createDelivery } from '../../../../src-main/desk/correct/deliver-corrections.ts';
import { saveCorrection } from '../../../../src-main/desk/correct/save-correction.ts';
import type { Desk } from '../../../../src-main/desk/desk.ts';
import { inTurn } from '../../../../src-main/desk/in-turn.ts';
import { openPractice } from '../../../../src-main/practice/open.ts';
import { openStore } from '../../../../src-main/store/open-store.ts';
import type { Store } from '../../../../src-main/store/port.ts';
import { sqliteWorker } from '../../practice/practice-clock.ts';
import { aBounce } from '../../store/samples.ts';

export const oldOf = (id: number): string => `old${id}@gmial.com`;
export const nextOf = (id: number): string => `new${id}@gmail.com`;
export const theirsOf = (id: number): string => `theirs${id}@x.co.za`;

export interface Place {
  /** Where the records lie. */
  readonly folder: string;
  readonly config: PracticeConfig;
  readonly password: string | null;
}

/** The way of a correction on real parts: the encrypted store, save and delivery as the app has them, a real connector. No mail, no screens. */
export interface JournalBench {
  readonly store: Store;
  /** Bounces of these patients' addresses come in, and the practice database is asked whose they are. */
  bringIn(ids: readonly number[]): Promise<void>;
  /** As the editor does; answers the correction's id. */
  save(id: number): Promise<Result<string, Failure>>;
  /** One round over all that is open, without waiting for anything. */
  deliver(): Promise<void>;
  all(ids: readonly number[]): Promise<readonly Correction[]>;
  close(): Promise<void>;
}

export async function openBench({ folder, config, password }: Place): Promise<JournalBench> {
  const opened = await openStore({
    workerUrl: new URL('../../../../src-main/store/worker.ts', import.meta.url),
    directory: folder,
    key: new Uint8Array(32).fill(7),
    clock: systemClock.now,
  });
  if (!opened.ok) throw Object.assign(new Error(opened.error.code), { failure: opened.error });
  const { store } = opened.value;
  const practice = openPractice(config, {
    writing: true,
    clock: systemClock.now,
    sqliteWorker,
    password,
    deadline: 5_000,
  });
  const desk: Desk = {
    store,
    clock: systemClock,
    random: () => 0.5,
    newId: randomUUID,
    settings: () => ({ ...defaultSettings, practice: config, writing: true, ocumailFollows: true }),
    mandrill: () => null,
    practice: () => practice,
    atDesk: () => ({ id: 'thandi', name: 'Thandi', role: 'receptionist' }),
    deriving: inTurn(),
    lookUpDomain: async () => null,
    notify: async () => ({ status: 'shown' }),
    locked: () => false,
    changed: () => {},
    log: () => {},
  };
  const delivery = createDelivery(desk);
  return {
    store,
    bringIn: async (ids) => {
      const addresses = ids.map(oldOf);
      const now = Math.floor(Date.now() / 1000);
      const bounce = (id: number) =>
        aBounce({ id: `m${id}`, recipient: oldOf(id), sentAt: now - 3_600, failedAt: now - 3_590, firstSeenAt: now });
      await store.messages.save(ids.map(bounce));
      const found = await practice.findByEmails(addresses);
      if (found.ok) await store.patients.saveHolders(addresses, found.value);
      await refreshCases(desk, addresses);
    },
    save: async (id) => {
      const saved = await saveCorrection(desk, {
        rowId: `line|${oldOf(id)}|${id}`,
        patientId: null,
        text: nextOf(id),
        alsoFor: [],
        belongsToAnotherConfirmed: false,
        suggestionTaken: false,
      });
      return saved.ok ? { ok: true, value: saved.value.ids[0] ?? '' } : saved;
    },
    deliver: () => delivery.run('all'),
    all: async (ids) => {
      const facts = await store.cases.facts(ids.map(oldOf));
      return facts.flatMap(({ corrections }) => corrections);
    },
    close: async () => {
      delivery.stop();
      await practice.close();
      await store.close();
    },
  };
}
