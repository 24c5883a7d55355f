import { neededRights, unwantedRights } from '../../src-main/contract/catalogue/rights.ts';
import { sayCount } from '../../src-main/contract/catalogue/times.ts';
import type { MandrillTest } from '../../src-main/contract/setup.ts';

/** What the test of the key found, in words: whose account, what the key may do, what it should not. */
export function MandrillFindings({ found }: { readonly found: MandrillTest }) {
  const may = found.rights.filter(({ call, allowed }) => call in neededRights && allowed === true);
  const mayNot = found.rights.filter(({ call, allowed }) => call in neededRights && allowed === false);
  const untested = found.rights.filter(({ call, allowed }) => call in neededRights && allowed === 'untested');
  const tooMuch = found.rights.filter(({ call, allowed }) => call in unwantedRights && allowed === true);
  return (
    <div className="findings" role="status">
      <p>
        <strong>The key works.</strong> Account {found.username || 'without a name'}
        {found.reputation === null ? '' : `, reputation ${found.reputation} of 100`}.
      </p>
      <ul>
        <li>It may do {sayCount(may.length, 'thing')} that Bounce Desk needs.</li>
        {mayNot.map(({ call }) => (
          <li key={call}>
            <strong>It may not {neededRights[call]?.name}:</strong> {neededRights[call]?.without}.
          </li>
        ))}
        {untested.map(({ call }) => (
          <li key={call}>Whether it may {neededRights[call]?.name} could not be told.</li>
        ))}
        {tooMuch.map(({ call }) => (
          <li key={call} className="finding-warn">
            <strong>It may {unwantedRights[call]}.</strong> Bounce Desk never does: a key without that right is safer.
          </li>
        ))}
      </ul>
    </div>
  );
}
