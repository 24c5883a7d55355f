import { phoneSentence } from '../../src-main/contract/catalogue/phone-sentence.ts';
import { rejectionWords, wishes } from '../../src-main/contract/catalogue/rejections.ts';
import { type MessageId, t } from '../../src-main/contract/catalogue/translate.ts';
import type { CorrectionState } from '../../src-main/contract/correction.ts';
import type { CaseDetail, WorklistRow } from '../../src-main/contract/worklist.ts';
import { useDeskStore } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { performNext } from '../worklist/actions.ts';
import { RowMenu } from '../worklist/row-menu.tsx';
import { PhoneWords } from './phone-words.tsx';

/** What is to be done, one step; and the sentence for the phone. */
export function ToDo({ detail }: { readonly detail: CaseDetail }) {
  const { row, actor } = detail;
  const stopped = row.reason === null && row.rejectReason !== null ? rejectionWords(row.rejectReason) : null;
  const mustAct = actor ?? stopped?.actor;
  // Where the reason is not known, what may be said of any mail that came back.
  const sentence = phoneSentence(row.reason ?? 's15');
  const rings = sentence !== null && isRungAbout(row);
  return (
    <section aria-labelledby="case-to-do">
      <h3 id="case-to-do">{t('to-do.title')}</h3>
      <p>
        {nextStep(row, actionOf(row.reason) ?? stopped?.action ?? t('to-do.ask-patient'))}
        {mustAct === 'it' || mustAct === 'provider' ? ` ${t(`to-do.who.${mustAct}`)}` : null}
      </p>
      {rings ? <PhoneWords sentence={sentence} /> : null}
      <ToDoButtons detail={detail} />
    </section>
  );
}

/** Who waits may ring back: then the same is to be said. */
const isRungAbout = ({ step, waiting }: WorklistRow): boolean =>
  step.kind === 'correct' || (waiting?.kind === 'decision' && waiting.decision !== 'address-is-right');

const actionOf = (reason: WorklistRow['reason']): string | null =>
  reason === null ? null : t(`reason.${reason}.action`);

/** What a decision is about, by how the correction stands. */
const unwritten: ReadonlySet<CorrectionState> = new Set(['refused', 'gone', 'unknown'] satisfies Unwritten[]);
type Unwritten = 'refused' | 'gone' | 'unknown';
const isUnwritten = (state: CorrectionState): state is Unwritten => unwritten.has(state);

/** How to settle a report: what Mandrill stopped once it would stop again. */
function settling(rejectReason: WorklistRow['rejectReason'], action: string): string {
  if (rejectReason !== null && wishes.has(rejectReason)) return t('to-do.report.wish', { action });
  return t(rejectReason?.endsWith('-bounce') ? 'to-do.report.stopped' : 'to-do.report');
}

function nextStep({ waiting, step, patient, rejectReason }: WorklistRow, action: string): string {
  if (waiting?.kind === 'write') return t('to-do.being-written');
  if (waiting?.kind === 'decision')
    return t(waiting.decision === 'address-is-right' ? 'to-do.address-is-right' : 'to-do.waits');
  switch (step.kind) {
    case 'type-in-practice':
      return t(step.newAddress === '' ? 'to-do.take-out' : 'to-do.type');
    case 'change-in-ocumail':
      return t('to-do.ocumail');
    case 'confirm-with-patient':
      return t('to-do.read-back');
    case 'decide': {
      const { state } = step.correction;
      return t(isUnwritten(state) ? `to-do.${state}` : 'to-do.conflict');
    }
    case 'settle-report':
      return settling(rejectReason, action);
    case 'find-patient':
      return t('to-do.find-patient');
    case 'none':
      return t(patient === null ? 'to-do.not-asked-yet' : 'to-do.do-not-ring');
    default:
      return action;
  }
}

const nextNames: Readonly<Partial<Record<WorklistRow['step']['kind'], MessageId>>> = {
  correct: 'action.correct',
  'type-in-practice': 'to-do.copy',
  'change-in-ocumail': 'to-do.copy',
  'find-patient': 'action.find-patient',
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
          {t(name)}
        </Button>
      )}
      <RowMenu row={row} inRow={false} />
    </div>
  );
}
