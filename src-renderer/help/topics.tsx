import { rejections } from '../../src-main/contract/catalogue/rejections.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { defaultSettings } from '../../src-main/contract/settings.ts';
import { useDesk } from '../state/use-desk.ts';
import { Page, Part } from './page.tsx';

/** Hard and soft, as Mandrill means them. */
export function FinalOrPassing() {
  return (
    <Page title="Final or passing">
      <Part title="It is Mandrill’s verdict">
        <p>
          When a message comes back, Mandrill says whether the failure is final (it calls that a hard bounce) or passing
          (a soft bounce). Bounce Desk shows that verdict as it is. It never makes it.
        </p>
      </Part>
      <Part title="It does not follow from the reason">
        <p>
          A full mailbox may be called final, and an address that does not exist passing. The reason tells what to do;
          the verdict tells what Mandrill does.
        </p>
      </Part>
      <Part title="Final">
        <p>
          The line is listed and announced at once. Mandrill remembers the address and does not try it again until the
          block is lifted or runs out.
        </p>
      </Part>
      <Part title="Passing">
        <p>Nothing is listed yet. The next message to the address may well arrive. If it keeps failing, it adds up.</p>
      </Part>
    </Page>
  );
}

/** How repeated passing failures become a line to fix. */
export function AddingUp() {
  const { mailbox, server } = useDesk((desk) => (desk.settings ?? defaultSettings).thresholds);
  return (
    <Page title="When passing failures add up">
      <Part title="What is counted">
        <p>
          Failures that Mandrill calls passing, of the same reason, each on a different day within 12 months, without a
          delivery between. The history of an address shows how far it is: “2 of 3”.
        </p>
      </Part>
      <Part title="When a line opens">
        <ul className="bullets">
          <li>The mailbox is full, switched off, said not to exist, or refuses our mail: after {mailbox} times.</li>
          <li>The server was down, is set up wrongly, or gave no reason: after {server} times.</li>
          <li>
            The part after the @ does not exist, and Bounce Desk’s own check finds the same: at once, without a
            notification.
          </li>
          <li>The fault is on our own side: never. It stands on the page for your IT person.</li>
        </ul>
      </Part>
      <Part title="Whose rule it is">
        <p>
          Ours, not Mandrill’s: it goes on calling such a failure passing. A delivery to the address ends the count. A
          manager can change the numbers under Settings.
        </p>
      </Part>
    </Page>
  );
}

/** Why Mandrill does not even try some messages. */
export function NotSentAtAll() {
  return (
    <Page title="Not sent at all">
      <p className="page-lead">
        Some messages never leave Mandrill, because of something that happened before or of how the clinic’s mail is set
        up. No mail server has refused them, so none of the 17 reasons fits.
      </p>
      {rejections.map((word) => (
        <Part key={word} title={t(`rejection.${word}.title`)}>
          <p>{t(`rejection.${word}.explanation`)}</p>
          <p>{t(`rejection.${word}.action`)}</p>
        </Part>
      ))}
    </Page>
  );
}
