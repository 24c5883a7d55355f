import { addressFactsOn } from './address-facts.ts';
import { domainsOn } from './cache/domains.ts';
import { messagesOn } from './cache/messages.ts';
import { patientsOn } from './cache/patients.ts';
import { rejectionsOn } from './cache/rejections.ts';
import { worklistOn } from './cache/worklist.ts';
import { worklistCountsOn } from './cache/worklist-counts.ts';
import { worklistPageOn } from './cache/worklist-page.ts';
import type { Workshop } from './connection.ts';
import { erasePatientOn } from './erase-patient.ts';
import { forgetPatientsOn } from './forget-patients.ts';
import { keyValueOn } from './key-value.ts';
import { knownPatientsOn } from './known-patients.ts';
import { patientHistoryOn } from './patient-history.ts';
import type { Store } from './port.ts';
import { announcementsOn } from './records/announcements.ts';
import { auditOn } from './records/audit.ts';
import { closingsOn } from './records/closings.ts';
import { decisionsOn } from './records/decisions.ts';
import { erasuresOn } from './records/erasures.ts';
import { journalOn } from './records/journal.ts';
import { peopleOn } from './records/people.ts';
import { sealedAuditOn } from './records/sealed-audit.ts';
import { settingsOn } from './records/settings.ts';
import { strangersOn } from './strangers.ts';

type Groups = Omit<Store, 'backUp' | 'close'>;

type InThread<Group> = {
  readonly [Name in keyof Group]: Group[Name] extends (...args: infer Args) => Promise<infer Answer>
    ? (...args: Args) => Answer | Promise<Answer>
    : never;
};

/** The port as the thread has it: SQLite answers at once, and what takes long gives way to others between its steps. */
export type StoreMethods = { readonly [Group in keyof Groups]: InThread<Groups[Group]> };

/** Every method of the port on two open files. */
export function storeMethods(workshop: Workshop): StoreMethods {
  const { records, cache, now, seal } = workshop;
  const audit = auditOn(records);
  const facts = keyValueOn(records, 'facts');
  const erasures = erasuresOn(records);
  const { list, page, newest, append } = audit;
  const { verify } = sealedAuditOn(audit, seal, facts);
  return {
    settings: settingsOn(records, audit.append),
    facts,
    bookmarks: keyValueOn(cache, 'bookmarks'),
    people: peopleOn(records, audit.append),
    journal: journalOn(records, audit.append),
    decisions: decisionsOn(records, audit.append),
    audit: { append, list, page, newest, verify },
    announcements: announcementsOn(records),
    closings: closingsOn(records, audit.append),
    messages: messagesOn(cache, erasures),
    rejections: rejectionsOn(cache, erasures),
    patients: {
      ...patientsOn(cache, now, erasures),
      prune: forgetPatientsOn(workshop),
      history: patientHistoryOn(workshop),
      known: knownPatientsOn(workshop),
      strangers: strangersOn(workshop),
      erase: erasePatientOn(workshop, erasures, audit.append),
    },
    domains: domainsOn(cache),
    cases: {
      ...worklistOn(cache),
      counts: worklistCountsOn(cache).counts,
      page: worklistPageOn(cache),
      facts: addressFactsOn(workshop),
    },
  };
}
