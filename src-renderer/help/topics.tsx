import { rejections } from '../../src-main/contract/catalogue/rejections.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { reasonCodes } from '../../src-main/contract/reason.ts';
import { defaultSettings } from '../../src-main/contract/settings.ts';
import { useDesk } from '../state/use-desk.ts';
import { Page, Part } from './page.tsx';

/** Hard and soft, as Mandrill means them. */
export function FinalOrPassing() {
  return (
    <Page title={t('help.final-or-passing.title')}>
      {(['whose', 'not-reason', 'final', 'passing'] as const).map((part) => (
        <Part key={part} title={t(`help.final-or-passing.${part}`)}>
          <p>{t(`help.final-or-passing.${part}.about`)}</p>
        </Part>
      ))}
    </Page>
  );
}

/** How repeated passing failures become a line to fix. */
export function AddingUp() {
  const { mailbox, server } = useDesk((desk) => (desk.settings ?? defaultSettings).thresholds);
  return (
    <Page title={t('help.adding-up.title')}>
      <Part title={t('help.adding-up.counted')}>
        <p>{t('help.adding-up.counted.about')}</p>
      </Part>
      <Part title={t('help.adding-up.opens')}>
        <ul className="bullets">
          <li>{t('help.adding-up.mailbox', { count: mailbox })}</li>
          <li>{t('help.adding-up.server', { count: server })}</li>
          <li>{t('help.adding-up.domain')}</li>
          <li>{t('help.adding-up.own-side')}</li>
        </ul>
      </Part>
      <Part title={t('help.adding-up.whose')}>
        <p>{t('help.adding-up.whose.about')}</p>
      </Part>
    </Page>
  );
}

/** Why Mandrill does not even try some messages. */
export function NotSentAtAll() {
  return (
    <Page title={t('help.not-sent.title')}>
      <p className="page-lead">{t('help.not-sent.about', { reasons: reasonCodes.length })}</p>
      {rejections.map((word) => (
        <Part key={word} title={t(`rejection.${word}.title`)}>
          <p>{t(`rejection.${word}.explanation`)}</p>
          <p>{t(`rejection.${word}.action`)}</p>
        </Part>
      ))}
    </Page>
  );
}
