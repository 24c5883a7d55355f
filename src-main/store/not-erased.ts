import type { Message } from '../contract/message.ts';
import { addressesIn, type Patient } from '../contract/patient.ts';
import type { StoredRejection } from './port.ts';
import type { Erasures } from './records/erasures.ts';

/** When a message was last news, unix milliseconds: one that was sent before an erasing and bounced after it is a new bounce. */
const newsOf = ({ sentAt, failedAt }: Message): number => Math.max(sentAt, failedAt ?? 0) * 1000;

/** Those of the messages that no erasing covers: erased is what named the patient, or went without a name to an address of theirs alone. */
export function messagesNotErased(erasures: Erasures, messages: readonly Message[]): readonly Message[] {
  if (!erasures.any()) return messages;
  const patients = erasures.of(
    'patient',
    messages.flatMap(({ patientId }) => patientId ?? []),
  );
  const addresses = erasures.of(
    'address',
    messages.map(({ recipient }) => recipient),
  );
  return messages.filter((message) => {
    const { patientId, recipient } = message;
    const erasedAt = patientId === null ? addresses.get(recipient) : patients.get(patientId);
    return erasedAt === undefined || newsOf(message) > erasedAt;
  });
}

/** Mandrill lists a block for as long as it lasts: one from before the erasing tells of mail that was erased. */
export function rejectionsNotErased(
  erasures: Erasures,
  rejections: readonly StoredRejection[],
): readonly StoredRejection[] {
  const addresses = erasures.of(
    'address',
    rejections.map(({ address }) => address),
  );
  return rejections.filter(({ address, lastEventAt, createdAt }) => {
    const erasedAt = addresses.get(address);
    return erasedAt === undefined || Math.max(lastEventAt ?? 0, createdAt ?? 0) * 1000 > erasedAt;
  });
}

/**
 * The holders of some addresses without whom was erased: a case of others brings them back only by a failure since then. Alone with an address they
 * stay: whoever's problem it was, it is theirs now. `newestFailure` answers unix milliseconds, 0 where none is known.
 */
export function holdersNotErased(
  erasures: Erasures,
  patients: readonly Patient[],
  asked: readonly string[],
  newestFailure: (address: string) => number,
): readonly Patient[] {
  const erased = erasures.of(
    'patient',
    patients.map(({ id }) => id),
  );
  if (erased.size === 0) return patients;
  const wanted = new Set(asked);
  const heldByOthers = new Set(
    patients.filter(({ id }) => !erased.has(id)).flatMap(({ rawEmail }) => addressesIn(rawEmail)),
  );
  return patients.filter(({ id, rawEmail }) => {
    const erasedAt = erased.get(id);
    if (erasedAt === undefined) return true;
    const held = addressesIn(rawEmail).filter((address) => wanted.has(address));
    return held.some((address) => !heldByOthers.has(address) || newestFailure(address) > erasedAt);
  });
}
