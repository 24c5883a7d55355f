import { useEffect, useState } from 'react';
import { sayNumber } from '../../src-main/contract/catalogue/numbers.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { AuditCheck } from '../../src-main/contract/reports.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Rich } from '../ui/rich.tsx';
import { AuditLines } from './audit-lines.tsx';
import { ExportAudit } from './export-audit.tsx';

/** What was done here, by whom: whether it is still as it was written, a file of it, and the newest lines. */
export function Audit() {
  const lines = useDesk((desk) => desk.audit);
  const listFailure = useDesk((desk) => desk.auditFailure);
  const { readAudit, verifyAudit } = useActions();
  const [found, setFound] = useState<AuditCheck | 'running' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(false);
  const [exported, setExported] = useState<number | null>(null);

  useEffect(() => void readAudit(), [readAudit]);

  async function verify(): Promise<void> {
    setFound('running');
    const answer = await verifyAudit();
    setFound(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  }

  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{t('audit.title')}</h2>
      <p className="field-hint">{t('audit.about')}</p>
      <FailureNote failure={failure ?? listFailure} />
      <div className="save-line">
        <Button disabled={found === 'running'} onClick={() => void verify()}>
          {t('audit.verify')}
        </Button>
        <Button onClick={() => setAsking(true)}>{t('audit.export')}</Button>
        <span role="status" className="field-hint">
          {found === 'running' ? t('audit.verifying') : null}
          {exported === null ? null : t('audit.exported', { count: exported, shown: sayNumber(exported) })}
        </span>
      </div>
      {found === null || found === 'running' ? null : <Finding found={found} />}
      {lines === null ? null : <AuditLines lines={lines} />}
      {asking ? (
        <ExportAudit
          onClose={(count) => {
            setAsking(false);
            setExported(count);
            void readAudit();
          }}
        />
      ) : null}
    </section>
  );
}

function Finding({ found }: { readonly found: AuditCheck }) {
  const { entries, firstBroken, newestHash } = found;
  return (
    <div className="findings" role={firstBroken === null ? 'status' : 'alert'}>
      {firstBroken === null ? (
        <>
          <p>{t('audit.intact', { count: entries, shown: sayNumber(entries) })}</p>
          {newestHash === '' ? null : (
            <p className="field-hint">
              <Rich id="audit.newest-hash" values={{ hash: newestHash }} parts={{ code: <code className="hash" /> }} />
            </p>
          )}
        </>
      ) : (
        <>
          <p className="finding-warn">
            <strong>{t('audit.broken', { line: sayNumber(firstBroken) })}</strong>
          </p>
          <p>{t('audit.broken.next')}</p>
        </>
      )}
    </div>
  );
}
