import type { Failure } from '../../contract/failure.ts';
import { type Result, success } from '../../contract/result.ts';
import type { MandrillTest } from '../../contract/setup.ts';
import type { MandrillClient } from '../../mandrill/port.ts';

/** "Test" of the Mandrill key: does it work, what may it do, whose mail is there. Changes nothing. */
export async function testMandrill(mandrill: MandrillClient): Promise<Result<MandrillTest, Failure>> {
  const ping = await mandrill.ping();
  if (!ping.ok) return ping;
  const [info, senders, subaccounts] = [await mandrill.info(), await mandrill.senders(), await mandrill.subaccounts()];
  return success({
    username: info.ok ? info.value.username : '',
    reputation: info.ok ? info.value.reputation : null,
    rights: await mandrill.rights(),
    senders: senders.ok ? senders.value : [],
    subaccounts: subaccounts.ok ? subaccounts.value : [],
  });
}
