import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useDesk } from '../state/use-desk.ts';

/** A number of the record, copied by a click. One that was tried and belongs to somebody else is struck out, and says so. */
export function CasePhone({ number, wrong }: { readonly number: string; readonly wrong: boolean }) {
  const copy = useDesk((desk) => desk.copy);
  return (
    <>
      <button
        type="button"
        className={wrong ? 'phone phone-wrong' : 'phone'}
        title={t('row.copy-number.hint')}
        onClick={() => void copy(number, t('copied.this', { text: number }))}
      >
        {number}
      </button>
      {wrong ? <span className="phone-note">{t('case.phone.wrong')}</span> : null}
    </>
  );
}
