import { addressesIn, type Patient, type PatientStatus, type Phone } from '../../contract/patient.ts';
import type { TableMapping } from '../../contract/settings.ts';
import type { Row } from '../sql/statement.ts';
import { birthDateOf } from './birth-date.ts';
import type { Plan } from './plan.ts';
import { recordIdText } from './record-id.ts';

const inactiveStatuses = ['deceased', 'merged', 'archived', 'left'] as const;
const phoneKinds = ['mobile', 'home', 'work'] as const;

/** A text value of one of our own aliases, as it came; null where the column is not mapped or empty of value. */
export function textOf(row: Row, alias: string): string | null {
  const value = row[alias];
  return typeof value === 'string' ? value : null;
}

/** Reads a row; null for one without an id, which nothing could be written to. `readAt` is unix seconds. */
export function patientOfRow(row: Row, plan: Plan, readAt: number): Patient | null {
  const patient = textOf(row, 'id');
  if (patient === null) return null;
  const id = recordIdText(plan, { patient, key: textOf(row, 'key') });
  const alsoIn = addressesIn(textOf(row, 'alsoIn'));
  return {
    id,
    ...(id === patient ? {} : { number: patient }),
    name: nameOf(row),
    phones: phonesOf(row),
    birthDate: birthDateOf(textOf(row, 'birthDate')),
    status: statusIn(row, plan),
    emailConsent: consentOf(textOf(row, 'emailConsent'), plan.mapping.emailConsent),
    rawEmail: textOf(row, 'email'),
    ...(alsoIn.length === 0 ? {} : { alsoIn }),
    ...(plan.emptyAs === 'null' ? { emptyAs: plan.emptyAs } : {}),
    version: textOf(row, 'version'),
    readAt,
  };
}

const statusWords: readonly PatientStatus[] = ['active', ...inactiveStatuses];

/** The status under its alias, by the plan's own expression or by what the mapping lists. */
export function statusIn(row: Row, { mapping, expressions }: Plan): PatientStatus {
  const value = textOf(row, 'status');
  if (expressions.status === undefined) return statusOf(value, mapping.status);
  return statusWords.find((status) => status === value) ?? 'unknown';
}

/** A value that the mapping does not list is active; without a status column nothing is known. */
function statusOf(value: string | null, mapping: TableMapping['status']): PatientStatus {
  if (mapping === null) return 'unknown';
  return inactiveStatuses.find((status) => lists(mapping[status], value)) ?? 'active';
}

function consentOf(value: string | null, mapping: TableMapping['emailConsent']): Patient['emailConsent'] {
  if (mapping === null) return 'unknown';
  if (lists(mapping.no, value)) return 'no';
  return lists(mapping.yes, value) ? 'yes' : 'unknown';
}

/** Whether one of the listed values is this one, but for case and padding. */
function lists(values: readonly string[], value: string | null): boolean {
  const wanted = plain(value ?? '');
  return values.some((listed) => plain(listed) === wanted);
}

const plain = (text: string): string => text.trim().toLowerCase();

function nameOf(row: Row): string {
  return `${textOf(row, 'firstName') ?? ''} ${textOf(row, 'lastName') ?? ''}`.replace(/\s+/g, ' ').trim();
}

function phonesOf(row: Row): readonly Phone[] {
  return phoneKinds.flatMap((kind) => {
    const number = textOf(row, kind)?.trim() ?? '';
    return number === '' ? [] : [{ kind, number }];
  });
}
