import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import { rejectionWords, wishes } from '../../src-main/contract/catalogue/rejections.ts';
import { mustActWords } from '../../src-main/contract/catalogue/words.ts';
import type { CorrectionState } from '../../src-main/contract/correction.ts';
import type { CaseDetail, WorklistRow } from '../../src-main/contract/worklist.ts';
import { useDeskStore } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { performNext } from '../worklist/actions.ts';
import { inSentence } from '../worklist/reason-line.ts';
import { RowMenu } from '../worklist/row-menu.tsx';
import { PhoneWords } from './phone-words.tsx';

/** What is to be done, one step; and the sentence for the phone. */
export function ToDo({ detail }: { readonly detail: CaseDetail }) {
  const { row, actor } = detail;
  const words = row.reason === null ? null : reasonWords[row.reason];
  const stopped = row.reason === null && row.rejectReason !== null ? rejectionWords(row.rejectReason) : null;
  const mustAct = actor ?? stopped?.actor;
  const sentence = words?.phone ?? null;
  const rings = row.step.kind === 'correct' && sentence !== null;
  return (
    <section aria-labelledby="case-to-do">
      <h3 id="case-to-do">What to do</h3>
      <p>
        <NextStep row={row} action={words?.action ?? stopped?.action ?? 'Ask the patient for their address.'} />
        {mustAct === 'it' || mustAct === 'provider' ? ` Who must act: ${inSentence(mustActWords[mustAct])}` : null}
      </p>
      {rings ? <PhoneWords sentence={sentence} /> : null}
      <ToDoButtons detail={detail} />
    </section>
  );
}

/** What a decision is about, by how the correction stands. */
const decisionSteps: Readonly<Partial<Record<CorrectionState, string>>> = {
  refused: 'The correction was not written. Read why in the line, then leave it or try again.',
  gone: 'The record is gone from the practice database. See there what became of the patient.',
  unknown: 'The connection broke while it was written. Look at the record, then choose in the line.',
};

/** How to settle a report: what Mandrill stopped once it would stop again. */
function settling({ rejectReason }: WorklistRow, action: string): string {
  if (rejectReason !== null && wishes.has(rejectReason)) return `${action} Then say so here.`;
  return rejectReason?.endsWith('-bounce')
    ? 'Give it another way, or send it again from Ocumail once the bounce before it is dealt with: until then Mandrill would stop it again. Then say so here.'
    : 'Send it again from Ocumail or give it another way, then say so here.';
}

function NextStep({ row, action }: { readonly row: WorklistRow; readonly action: string }) {
  if (row.waiting?.kind === 'write') return <>Nothing: the new address is on its way to the practice database.</>;
  if (row.waiting?.kind === 'decision') {
    return row.waiting.decision === 'address-is-right' ? (
      <>Nothing: the next delivery to this address closes the line, a bounce opens it again.</>
    ) : (
      <>Nothing until it comes back by itself. If the patient rings before, correct the address here.</>
    );
  }
  switch (row.step.kind) {
    case 'type-in-practice':
      return row.step.newAddress === '' ? (
        <>Take the address out of the record in the practice system. The line closes when it is gone.</>
      ) : (
        <>Type the new address in the practice system. The line closes when the record shows it.</>
      );
    case 'change-in-ocumail':
      return <>The practice database has the new address. Change it under the Patient tab in Ocumail too.</>;
    case 'confirm-with-patient':
      return <>The new address was only suggested. Read it back to the patient before the report is sent again.</>;
    case 'decide':
      return (
        <>
          {decisionSteps[row.step.correction.state] ??
            'Someone changed the record meanwhile. Choose in the line which address stays.'}
        </>
      );
    case 'settle-report':
      return <>The report itself is still missing. {settling(row, action)}</>;
    case 'find-patient':
      return <>No record holds this address. Find the patient by name, or say that it is not a patient’s.</>;
    case 'none':
      return row.patient === null ? (
        <>The practice database has not been asked yet. The name appears when it answers.</>
      ) : (
        <>Do not ring, and do not change the record. If the status is wrong, correct it in the practice system.</>
      );
    default:
      return <>{action}</>;
  }
}

const nextNames: Readonly<Partial<Record<WorklistRow['step']['kind'], string>>> = {
  correct: 'Correct the address',
  'type-in-practice': 'Copy the new address',
  'change-in-ocumail': 'Copy the new address',
  'find-patient': 'Find the patient',
};

function ToDoButtons({ detail }: { readonly detail: CaseDetail }) {
  const store = useDeskStore();
  const { row } = detail;
  const nothingToCopy = row.step.kind === 'type-in-practice' && row.step.newAddress === '';
  const name = nothingToCopy ? undefined : nextNames[row.step.kind];
  if (row.view !== 'to-fix') return null;
  return (
    <div className="case-buttons">
      {name === undefined ? null : (
        <Button
          onClick={() => {
            const desk = store.getState();
            desk.showDrawer(false);
            performNext(desk, row);
          }}
        >
          {name}
        </Button>
      )}
      <RowMenu row={row} inRow={false} />
    </div>
  );
}
