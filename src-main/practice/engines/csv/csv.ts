import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PracticeFailure } from '../../../contract/failure.ts';
import { addressesIn, normaliseAddress, type Patient } from '../../../contract/patient.ts';
import { failure, type Result, success } from '../../../contract/result.ts';
import type { CsvPlace, TableMapping } from '../../../contract/settings.ts';
import { mappedColumns, spelled } from '../../mapping/names.ts';
import { patientOfRow } from '../../mapping/patient-of-row.ts';
import { ownPlan } from '../../mapping/plan.ts';
import type { PracticeConnector } from '../../port.ts';
import { digitsIn, foldText } from '../../sql/fold.ts';
import { isPhoneLike, numbersAs, wordsOf } from '../../sql/search-words.ts';
import { within } from '../server/deadline.ts';
import { csvRows, textOfBytes } from './parse.ts';

type Answer<Value> = Promise<Result<Value, PracticeFailure>>;

interface List {
  readonly stamp: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows that are taken in before the rest of the program has its turn. */
const slice = 500;

export interface CsvOptions {
  /** Milliseconds after which reading the file is given up: a dead network drive answers nothing for minutes. */
  readonly deadline: number;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** The port over a patient list in a file: read again when the file changed, never written. */
export function csvConnector(
  place: CsvPlace,
  mapping: TableMapping,
  { deadline, clock }: CsvOptions,
): PracticeConnector {
  let kept: List | null = null;
  let underWay: Answer<List> | null = null;

  /** One reading at a time, which all who ask wait for: none can be called off, and each that hangs holds a thread. */
  async function list(): Answer<List> {
    underWay ??= readList().finally(() => {
      underWay = null;
    });
    try {
      return await within(deadline, underWay, () => undefined);
    } catch {
      return failure({ code: 'practice-unreachable' });
    }
  }

  async function readList(): Answer<List> {
    try {
      const { mtimeMs, size } = await stat(place.file);
      const stamp = `${mtimeMs} ${size}`;
      if (kept?.stamp === stamp) return success(kept);
      const rows: (readonly string[])[] = [];
      for (const row of csvRows(textOfBytes(await readFile(place.file)))) {
        rows.push(row);
        if (rows.length % slice === 0) await setImmediate();
      }
      const [header = [], ...rest] = rows;
      kept = { stamp, header: header.map((name) => name.trim()), rows: rest };
      return success(kept);
    } catch {
      return failure({ code: 'practice-unreachable' });
    }
  }

  async function patients(): Answer<readonly Patient[]> {
    const read = await list();
    if (!read.ok) return read;
    const { header, rows } = read.value;
    const missing = mappedColumns(mapping).find((name) => spelled(name, header) === undefined);
    if (missing !== undefined) {
      return failure({ code: 'practice-column-missing', table: basename(place.file), column: missing });
    }
    const at = (name: string | null) => (name === null ? -1 : header.indexOf(spelled(name, header) ?? name));
    const columns = columnsOf(mapping).map(([alias, name]) => [alias, at(name)] as const);
    const plan = ownPlan(mapping);
    const readAt = Math.floor(clock() / 1000);
    return success(
      rows.flatMap((row) => {
        const values = Object.fromEntries(columns.map(([alias, index]) => [alias, row[index] ?? null]));
        return patientOfRow(values, plan, readAt) ?? [];
      }),
    );
  }

  const choose = async (wanted: (patient: Patient) => boolean, limit: number): Answer<readonly Patient[]> => {
    const all = await patients();
    return all.ok ? success(all.value.filter(wanted).slice(0, limit)) : all;
  };

  return {
    async test() {
      const all = await patients();
      if (!all.ok) return all;
      const active = all.value.filter(({ status }) => status === 'active' || status === 'unknown');
      return success({
        engine: 'CSV',
        version: null,
        emailLength: null,
        table: basename(place.file),
        activePatients: active.length,
        withEmail: active.filter(({ rawEmail }) => (rawEmail ?? '').trim() !== '').length,
        mayRead: true,
        mayWriteEmail: false,
        mayWriteElse: false,
      });
    },
    async describe() {
      const read = await list();
      if (!read.ok) return read;
      const columns = read.value.header.map((name) => ({ name, type: 'text', nullable: true, length: null }));
      return success([{ table: basename(place.file), columns }]);
    },
    findByEmails: (addresses) => {
      const wanted = new Set(addresses.map(normaliseAddress).filter(Boolean));
      return choose(({ rawEmail }) => addressesIn(rawEmail).some((part) => wanted.has(part)), Number.POSITIVE_INFINITY);
    },
    search: (text, limit) => {
      const words = wordsOf(foldText(text));
      return choose((patient) => words.length > 0 && words.every((word) => contains(patient, word)), limit);
    },
    preview: (limit) => choose(() => true, limit),
    async get(id) {
      const all = await patients();
      return all.ok ? success(all.value.find((patient) => patient.id === id) ?? null) : all;
    },
    updateEmail: async () => ({ outcome: 'refused', failure: { code: 'practice-read-only', reason: 'patient-list' } }),
    // Nothing is ever written here.
    settle: async () => ({ outcome: 'never-arrived' }),
    dryRun: async () => failure({ code: 'practice-read-only', reason: 'patient-list' }),
    rightsScript: async () => success(null),
    close: async () => undefined,
  };
}

const columnsOf = (mapping: TableMapping): readonly (readonly [string, string | null])[] => [
  ['id', mapping.id],
  ['email', mapping.email],
  ['firstName', mapping.firstName],
  ['lastName', mapping.lastName],
  ['birthDate', mapping.birthDate],
  ['mobile', mapping.mobile],
  ['home', mapping.home],
  ['work', mapping.work],
  ['status', mapping.status?.column ?? null],
  ['emailConsent', mapping.emailConsent?.column ?? null],
  ['version', null],
];

function contains({ name, rawEmail, phones }: Patient, word: string): boolean {
  const wanted = isPhoneLike(word) ? numbersAs(word) : [];
  const inPhone = phones.some(({ number }) => wanted.some((digits) => digitsIn(number).includes(digits)));
  return inPhone || foldText(`${name} ${rawEmail ?? ''}`).includes(word);
}
