import { join } from 'node:path';
import { defaultSettings, type Settings } from '../contract/settings.ts';
import type { Person } from '../contract/status.ts';
import { sampleMapping, writePracticeDatabase } from './clinic/database.ts';
import { sampleDomain } from './clinic/domains.ts';
import { karooEyeCare, overbergDental, senders } from './clinic/practice.ts';
import { createSampleClinic } from './clinic/sample-clinic.ts';
import { createMandrillStandIn } from './mandrill/stand-in.ts';

/** New mail comes this often while the sample runs, milliseconds; one in six bounces. */
const arrivalEvery = 60_000;

export interface SampleClinic {
  readonly settings: Settings;
  /** Of the stand-in on this machine; good for nothing else. */
  readonly mandrillKey: string;
  readonly receptionist: Person;
  /** What the domain name system would say of the sample's domains: nothing of the sample asks the network. */
  readonly domains: (domain: string) => Promise<ReturnType<typeof sampleDomain>>;
  stop(): Promise<void>;
}

/** Opens the made-up clinic: its practice database in `folder`, its Mandrill account on this machine. `clock` in unix milliseconds. */
export async function startSampleClinic(options: {
  readonly folder: string;
  readonly clock: () => number;
}): Promise<SampleClinic> {
  const { folder, clock } = options;
  const clinic = createSampleClinic({ now: clock() });
  const file = join(folder, 'practice.sqlite');
  writePracticeDatabase(file, clinic);
  const mandrillKey = 'sample-clinic';
  const mandrill = await createMandrillStandIn({
    clock,
    account: {
      username: 'info@karooeyecare.example',
      reputation: 82,
      hourlyQuota: 2_500,
      backlog: 0,
      subaccounts: [karooEyeCare, overbergDental].map(({ subaccount, name }) => ({ id: subaccount, name })),
      keys: [
        {
          key: mandrillKey,
          calls: [
            'users/*',
            'senders/*',
            'subaccounts/*',
            'messages/search',
            'messages/search-time-series',
            'messages/info',
            'rejects/*',
            'tags/*',
          ],
        },
      ],
    },
    messages: clinic.messages,
    blocks: clinic.blocks,
  });
  let arrivals = 0;
  const timer = setInterval(() => {
    mandrill.add(clinic.nextArrival(arrivals, clock()));
    arrivals += 1;
  }, arrivalEvery);
  timer.unref();
  return {
    settings: {
      ...defaultSettings,
      mandrillUrl: mandrill.url,
      whoseMail: { senders: Object.values(senders), subaccount: karooEyeCare.subaccount, wholeAccount: false },
      practice: { engine: 'sqlite', file, mapping: sampleMapping },
      writing: true,
      ocumailFollows: true,
    },
    mandrillKey,
    receptionist: { id: 'sample', name: karooEyeCare.receptionists[0], role: 'manager' },
    domains: async (domain) => sampleDomain(domain),
    stop: async () => {
      clearInterval(timer);
      await mandrill.close();
    },
  };
}
