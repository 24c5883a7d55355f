import type { Failure } from '../../contract/failure.ts';
import { type Result, success } from '../../contract/result.ts';
import type { Desk } from '../desk.ts';

/** A new recovery passphrase, on record. The line comes first: once sealed anew, nothing may keep the passphrase from being shown. */
export async function renewRecovery(
  desk: Desk,
  renew: () => Promise<Result<string, Failure>>,
): Promise<Result<{ readonly passphrase: string }, Failure>> {
  await desk.store.audit.append([
    {
      at: desk.clock.now(),
      actor: desk.atDesk()?.name ?? '',
      action: 'passphrase-renewed',
      patientId: null,
      oldValue: null,
      newValue: null,
      outcome: null,
      detail: null,
    },
  ]);
  const renewed = await renew();
  return renewed.ok ? success({ passphrase: renewed.value }) : renewed;
}
