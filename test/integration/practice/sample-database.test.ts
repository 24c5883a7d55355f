import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeBehindOurBack, sampleMapping, writePracticeDatabase } from '../../../src-main/demo/clinic/database.ts';
import { createSampleClinic } from '../../../src-main/demo/clinic/sample-clinic.ts';
import { connect, noon, temporaryFolder } from '../../support/practice/practice-file.ts';

const clinic = createSampleClinic({ now: noon });

function sampleDatabase() {
  const file = join(temporaryFolder(), 'practice.db');
  writePracticeDatabase(file, clinic);
  return { file, connector: connect(file, {}, sampleMapping) };
}

describe('the practice database of the sample clinic', () => {
  it('can be read and written by its mapping', async () => {
    const { connector } = sampleDatabase();
    expect(await connector.test()).toMatchObject({
      ok: true,
      value: { table: 'patients', activePatients: 368, mayRead: true, mayWriteEmail: true },
    });
    const described = await connector.describe();
    expect(described.ok && described.value.map(({ table }) => table)).toEqual(['contact_changes', 'patients']);
  });

  it('knows who holds the addresses that bounced', async () => {
    const { connector } = sampleDatabase();
    const addresses = clinic.incidents.map(({ address }) => address);
    const found = await connector.findByEmails(addresses);
    const expected = clinic.incidents.flatMap(({ patientIds }) => patientIds);
    expect(found.ok && found.value.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    expect(
      found.ok &&
        found.value
          .filter(({ status }) => status !== 'active')
          .map(({ status }) => status)
          .toSorted(),
    ).toEqual(['archived', 'deceased', 'left']);
  });

  it('lets a correction be written, and one that another program forestalled not', async () => {
    const { file, connector } = sampleDatabase();
    const [first = '', second = ''] = clinic.conflictPatientIds;
    const correct = async (id: string, expected: string | null) =>
      connector.updateEmail({
        id,
        expected,
        expectedVersion: null,
        next: 'corrected@gmail.com',
        actor: 'Thandi Mbeleni',
        correctionId: `c-${id}`,
      });
    const emailOf = (id: string) => clinic.patients.find((patient) => patient.id === id)?.email ?? null;
    expect(clinic.conflictPatientIds).toHaveLength(3);
    expect(await correct(first, emailOf(first))).toEqual({ outcome: 'written' });
    const found = changeBehindOurBack(file, second);
    expect(await correct(second, emailOf(second))).toEqual({ outcome: 'conflict', found });
  });
});
