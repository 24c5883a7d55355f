import { useRef, useState } from 'react';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import { mappingOf, type PracticeConfig } from '../../src-main/contract/settings.ts';
import type { PracticeTest, TableDescription } from '../../src-main/contract/setup.ts';
import { useActions } from '../state/use-desk.ts';
import { columnsAreChosen, placeOf } from './draft.ts';
import { guessMapping, likeliestTable } from './guess-mapping.ts';

interface Findings {
  readonly tables: readonly TableDescription[] | null;
  readonly found: PracticeTest | null;
  readonly patients: readonly Patient[] | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
}

export interface Trial extends Findings {
  /** Asks the database everything: its tables where the columns are not chosen yet, then what the test finds, then the first patients. */
  readonly test: (config: PracticeConfig) => Promise<void>;
  readonly readTables: (config: PracticeConfig) => Promise<void>;
  readonly fail: (failure: Failure) => void;
  /** What was found holds no longer: all of it, or what followed from the columns. */
  readonly forget: (what: 'all' | 'columns') => void;
}

const nothing: Findings = { tables: null, found: null, patients: null, failure: null, busy: false };

/** The questions of a connection form to the database it describes. Answers about an entry that has changed meanwhile are dropped. */
export function useTrial(password: string, onGuess: (config: PracticeConfig) => void): Trial {
  const { describePractice, preview, testPractice } = useActions();
  const [state, setState] = useState(nothing);
  const turn = useRef(0);
  const used = password === '' ? null : password;

  async function begin(ask: (still: (change: Partial<Findings>) => boolean) => Promise<void>): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    const still = (change: Partial<Findings>): boolean => {
      if (turn.current === mine) setState((before) => ({ ...before, ...change }));
      return turn.current === mine;
    };
    still({ busy: true, failure: null, found: null, patients: null });
    await ask(still);
    still({ busy: false });
  }

  async function describe(
    config: PracticeConfig,
    still: (change: Partial<Findings>) => boolean,
  ): Promise<PracticeConfig | null> {
    const described = await describePractice(placeOf(config), used);
    if (!described.ok) {
      still({ failure: described.error });
      return null;
    }
    if (!still({ tables: described.value }) || mappingOf(config)?.table !== '') return config;
    const table = likeliestTable(described.value);
    if (table === null || config.engine === 'fhir') return config;
    const guessed = { ...config, mapping: guessMapping(table) };
    onGuess(guessed);
    return guessed;
  }

  return {
    ...state,
    test: (config) =>
      begin(async (still) => {
        const ready = columnsAreChosen(config) ? config : await describe(config, still);
        if (ready === null || !columnsAreChosen(ready)) return;
        const tested = await testPractice(ready, used);
        if (!tested.ok) return void still({ failure: tested.error });
        if (!still({ found: tested.value })) return;
        const seen = await preview(ready, used);
        still(seen.ok ? { patients: seen.value } : { failure: seen.error });
      }),
    readTables: (config) => begin(async (still) => void (await describe(config, still))),
    fail: (failure) => setState((before) => ({ ...before, failure })),
    forget: (what) => {
      turn.current += 1;
      setState((before) => (what === 'all' ? nothing : { ...nothing, tables: before.tables }));
    },
  };
}
