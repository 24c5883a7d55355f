import { sayNumber } from '../../src-main/contract/catalogue/numbers.ts';
import { type MessageId, t } from '../../src-main/contract/catalogue/translate.ts';
import type { PracticeTest } from '../../src-main/contract/setup.ts';
import { Icon } from '../ui/icon.tsx';
import { Rich } from '../ui/rich.tsx';

interface PracticeFindingsProps {
  readonly found: PracticeTest;
  /** Whether the database is a file, which everyone may change who may open it. */
  readonly inFile: boolean;
}

/** What the test found, a line a question: is it there, whom does it hold, and what may we do. */
export function PracticeFindings({ found, inFile }: PracticeFindingsProps) {
  const engine = found.version === null ? found.engine : `${found.engine} ${found.version}`;
  return (
    <div className="findings" role="status">
      <p>
        <Rich id="connect.found.answers" parts={{ strong: <strong />, engine: <bdi>{engine}</bdi> }} />
      </p>
      <ul className="findings-list">
        <li>
          <Icon name="check" />
          <span>
            <Rich id="connect.found.table" parts={{ table: <bdi>{found.table}</bdi> }} /> {countsOf(found)}
          </span>
        </li>
        <Line good={found.mayRead} text={found.mayRead ? 'connect.found.read.yes' : 'connect.found.read.no'} />
        <Line
          good={found.mayWriteEmail}
          text={found.mayWriteEmail ? 'connect.found.write.yes' : 'connect.found.write.no'}
        />
        <Line good={found.mayWriteElse === false} text={elseOf(found, inFile)} />
        <li className="findings-plain">
          <span>
            {found.emailLength === null
              ? t('connect.found.length.free')
              : t('connect.found.length', { length: found.emailLength })}
          </span>
        </li>
      </ul>
    </div>
  );
}

function countsOf({ activePatients, withEmail }: PracticeTest): string {
  if (activePatients === null) return t('connect.found.uncounted');
  const values = { active: activePatients, said: sayNumber(activePatients) };
  return withEmail === null
    ? t('connect.found.patients-only', values)
    : t('connect.found.patients', { ...values, withEmail: sayNumber(withEmail) });
}

function elseOf({ mayWriteElse }: PracticeTest, inFile: boolean): MessageId {
  // A file has no logins: there is no better one to ask for.
  if (inFile && mayWriteElse === true) return 'connect.found.else.file';
  if (mayWriteElse === null) return 'connect.found.else.unknown';
  return mayWriteElse ? 'connect.found.else.yes' : 'connect.found.else.no';
}

function Line({ good, text }: { readonly good: boolean; readonly text: MessageId }) {
  return (
    <li className={good ? '' : 'findings-plain'}>
      {good ? <Icon name="check" /> : null}
      <span>
        <Rich id={text} parts={{ strong: <strong className="finding-warn" /> }} />
      </span>
    </li>
  );
}
