import type { Rule } from '../rule.ts';
import { authenticationRules } from './authentication.ts';
import { contentRules } from './content.ts';
import { deliveryAgentRules } from './delivery-agent.ts';
import { disabledRules, notReceivingRules } from './disabled.ts';
import { domainRules } from './domain.ts';
import { mentionRules } from './mentions.ts';
import { expiredRules, networkRules } from './network.ts';
import { policyRules } from './policy.ts';
import { protocolRules } from './protocol.ts';
import { americanRules } from './providers/american.ts';
import { asianRules } from './providers/asian.ts';
import { europeanRules } from './providers/european.ts';
import { filterRules } from './providers/filters.ts';
import { googleRules } from './providers/google.ts';
import { microsoftRules } from './providers/microsoft.ts';
import { mimecastRules } from './providers/mimecast.ts';
import { yahooRules } from './providers/yahoo.ts';
import { quotaRules } from './quota.ts';
import { rateRules } from './rate.ts';
import { recipientRules } from './recipient.ts';
import { preferenceRules, refusalRules } from './refusal.ts';
import { relayRules } from './relay.ts';
import { reverseDnsRules, senderRules } from './sender.ts';
import { sizeRules } from './size.ts';
import { spamRules } from './spam.ts';
import { subjectRules } from './subjects.ts';
import { virusRules } from './virus.ts';

/** Every rule, the more specific first: of rules of one kind the first that fires decides. */
export const allRules: readonly Rule[] = [
  ...googleRules,
  ...microsoftRules,
  ...yahooRules,
  ...mimecastRules,
  ...americanRules,
  ...europeanRules,
  ...asianRules,
  ...filterRules,
  ...authenticationRules,
  ...virusRules,
  ...reverseDnsRules,
  ...rateRules,
  ...quotaRules,
  ...sizeRules,
  ...relayRules,
  ...senderRules,
  ...spamRules,
  ...preferenceRules,
  ...disabledRules,
  ...contentRules,
  ...domainRules,
  ...recipientRules,
  ...notReceivingRules,
  ...expiredRules,
  ...deliveryAgentRules,
  ...policyRules,
  ...subjectRules,
  ...refusalRules,
  ...networkRules,
  ...protocolRules,
  ...mentionRules,
];
