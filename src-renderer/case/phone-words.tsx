import { t } from '../../src-main/contract/catalogue/translate.ts';
/** What to say on the phone, after the check that it is the right person; and what alone may be said to a machine. */
export function PhoneWords({ sentence }: { readonly sentence: string }) {
  return (
    <div className="phone-words">
      <p className="phone-first">{t('phone-words.first')}</p>
      <blockquote>{t('phone-words.sentence', { sentence })}</blockquote>
      <p className="phone-voicemail">{t('phone-words.voicemail')}</p>
    </div>
  );
}
