import type { Settings } from '../../contract/settings.ts';
import type { EditorCheck } from '../../contract/worklist.ts';
import type { AddressFacts } from '../../store/port.ts';
import { isGenuineDomain } from '../suggest/genuine-domains.ts';
import { hasForeignLocal } from './read-address.ts';

/** Typed only to fill the field. */
const standIns = new Set(
  `none noemail no-email no.email no_email nomail no-mail na n/a nil null test tester testing unknown nobody noone
  x xx xxx xxxx a aa aaa abc asdf qwerty geen geenepos geen.epos patient pasient email epos e-mail someone anyone`.split(
    /\s+/,
  ),
);
const standInDomains = new Set(
  `none.com noemail.com nomail.com no.com na.com test.com test.co.za example.com example.org example.net
  email.invalid none.co.za noemail.co.za abc.com xxx.com`.split(/\s+/),
);

/** Mailboxes that programs send from and nobody reads. */
const unread =
  /^(no[-._]?reply|do[-._]?not[-._]?reply|mailer[-._]?daemon|postmaster|bounces?|notifications?)([+-].*)?$/;

/** What makes an address doubtful as a patient's own although mail may well reach it; null where nothing does. `address` is normalised. */
export function doubtOf(address: string, settings: Settings, facts: AddressFacts | undefined): EditorCheck['doubt'] {
  const at = address.lastIndexOf('@');
  if (at < 0) return null;
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  if (standIns.has(local) || standInDomains.has(domain)) return 'stand-in';
  if (unread.test(local)) return 'no-reply';
  const { senders } = settings.whoseMail;
  if (senders.includes(address)) return 'clinic';
  const ownDomains = senders.map((sender) => sender.slice(sender.lastIndexOf('@') + 1));
  if (ownDomains.includes(domain) && !isGenuineDomain(domain)) return 'colleague';
  const saidNoPatient = facts?.decisions.some(({ kind, undone }) => kind === 'not-a-patient' && !undone) ?? false;
  if (saidNoPatient && facts?.holders?.length === 0) return 'not-a-patient';
  return hasForeignLocal(address) ? 'letters' : null;
}
