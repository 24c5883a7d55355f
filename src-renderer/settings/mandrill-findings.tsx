import { neededRights, unwantedRights } from '../../src-main/contract/catalogue/rights.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { MandrillTest } from '../../src-main/contract/setup.ts';
import { Rich } from '../ui/rich.tsx';

/** What is known by words of its own, of the calls that were answered so. */
function rightsOf<Name extends string>(
  { rights }: MandrillTest,
  names: Readonly<Record<string, Name>>,
  answer: MandrillTest['rights'][number]['allowed'],
): readonly Name[] {
  return Object.entries(names)
    .filter(([call]) => rights.some((right) => right.call === call && right.allowed === answer))
    .map(([, name]) => name);
}

const strong = { strong: <strong /> };

/** What the test of the key found, in words: whose account, what the key may do, what it should not. */
export function MandrillFindings({ found }: { readonly found: MandrillTest }) {
  const { username, reputation } = found;
  return (
    <div className="findings" role="status">
      <p>
        <Rich
          id="mandrill.works"
          values={{
            named: username === '' ? 'no' : 'yes',
            rated: reputation === null ? 'no' : 'yes',
            reputation: reputation ?? 0,
          }}
          parts={{ ...strong, account: <bdi>{username}</bdi> }}
        />
      </p>
      <ul>
        <li>{t('mandrill.may', { count: rightsOf(found, neededRights, true).length })}</li>
        {rightsOf(found, neededRights, false).map((name) => (
          <li key={name}>
            <Rich
              id="mandrill.may-not"
              values={{ right: t(`right.${name}`), without: t(`right.${name}.without`) }}
              parts={strong}
            />
          </li>
        ))}
        {rightsOf(found, neededRights, 'untested').map((name) => (
          <li key={name}>{t('mandrill.untested', { right: t(`right.${name}`) })}</li>
        ))}
        {rightsOf(found, unwantedRights, true).map((name) => (
          <li key={name} className="finding-warn">
            <Rich id="mandrill.too-much" values={{ right: t(`right.${name}`) }} parts={strong} />
          </li>
        ))}
      </ul>
    </div>
  );
}
