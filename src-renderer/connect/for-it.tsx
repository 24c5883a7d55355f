import { useEffect, useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { PracticeConfig } from '../../src-main/contract/settings.ts';
import type { PracticeSystem } from '../../src-main/contract/systems/system.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { auditTableScript } from './audit-table.ts';
import { linesForIt } from './lines-for-it.ts';

type Copied = 'text' | 'script' | 'audit';

interface ForItProps {
  readonly config: PracticeConfig;
  readonly system: PracticeSystem;
}

/** What the clinic's IT person asks before giving a login, and the statements that give it no more than it needs. */
export function ForIt({ config, system }: ForItProps) {
  const { copyText, rightsScript } = useActions();
  const [open, setOpen] = useState(false);
  const [script, setScript] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [copied, setCopied] = useState<Copied | null>(null);
  const asked = JSON.stringify(config);

  useEffect(() => {
    if (!open) return;
    let wanted = true;
    setCopied(null);
    void rightsScript(JSON.parse(asked) as PracticeConfig).then((answer) => {
      if (!wanted) return;
      setScript(answer.ok ? answer.value : null);
      setFailure(answer.ok ? null : answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [open, asked, rightsScript]);

  const making =
    system.name === 'own' && 'mapping' in config && config.engine !== 'csv' && config.mapping.audit === null
      ? auditTableScript(config.engine)
      : null;
  const lines = open ? linesForIt(config, system) : [];
  async function copy(what: Copied, text: string): Promise<void> {
    const refused = await copyText(text);
    setFailure(refused);
    setCopied(refused === null ? what : null);
  }

  return (
    <details className="connect-it" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('connect.it.title')}</summary>
      {open ? (
        <>
          <p className="field-hint">{t('preset' in config ? 'connect.it.intro' : 'connect.it.intro.plain')}</p>
          <h3>{t('connect.it.text')}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Copy
            done={copied === 'text'}
            label={t('connect.it.copy-text')}
            onCopy={() => copy('text', lines.join('\n'))}
          />
          <FailureNote failure={failure} />
          {script === null ? null : (
            <Script
              title={t('connect.it.script')}
              text={script}
              label={t('connect.it.copy-script')}
              done={copied === 'script'}
              onCopy={() => copy('script', script)}
            />
          )}
          {making === null ? null : (
            <Script
              title={t('connect.it.audit')}
              text={making}
              label={t('connect.it.copy-audit')}
              done={copied === 'audit'}
              onCopy={() => copy('audit', making)}
            />
          )}
        </>
      ) : null}
    </details>
  );
}

interface CopyProps {
  readonly label: string;
  readonly done: boolean;
  readonly onCopy: () => Promise<void>;
}

const Copy = ({ label, done, onCopy }: CopyProps) => (
  <div className="save-line" role="status">
    <Button onClick={() => void onCopy()}>{label}</Button>
    <span className="field-hint">{done ? t('connect.it.copied') : ''}</span>
  </div>
);

/** Statements to be run by somebody else. */
const Script = ({ title, text, ...copy }: CopyProps & { readonly title: string; readonly text: string }) => (
  <>
    <h3>{title}</h3>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
    <pre className="connect-script" tabIndex={0} dir="ltr">
      {text}
    </pre>
    <Copy {...copy} />
  </>
);
