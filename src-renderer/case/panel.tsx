import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useDesk } from '../state/use-desk.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { useLate } from '../ui/use-late.ts';
import { Address } from './address.tsx';
import { Happened } from './happened.tsx';
import { History } from './history.tsx';
import { Missed } from './missed.tsx';
import { Notes } from './notes.tsx';
import { ServerWords } from './server-words.tsx';
import { ToDo } from './to-do.tsx';

/** The open row: whose address, what happened, what to do, what never arrived, the server's words, the history. */
export function CasePanel() {
  const rowId = useDesk((desk) => desk.caseRowId);
  const detail = useDesk((desk) => desk.caseDetail);
  const failure = useDesk((desk) => desk.caseFailure);
  const late = useLate(rowId !== null && detail === null && failure === null);
  if (failure !== null) return <FailureNote failure={failure} />;
  if (rowId === null) return <p className="panel-hint">{t('case.choose')}</p>;
  if (detail === null) return late ? <p className="panel-hint">{t('case.reading')}</p> : null;
  return (
    <article className="case" aria-labelledby="case-title">
      <Address detail={detail} />
      <Happened detail={detail} />
      <ToDo detail={detail} />
      <Missed detail={detail} />
      <ServerWords detail={detail} />
      <History detail={detail} />
      <Notes rowId={detail.row.id} />
    </article>
  );
}
