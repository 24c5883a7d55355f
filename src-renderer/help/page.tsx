import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Screen } from '../state/screen.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** Where the help is opened from. */
type From = Extract<Screen, 'to-fix' | 'waiting' | 'clinic-side'>;
const isFrom = (screen: Screen): screen is From => ['to-fix', 'waiting', 'clinic-side'].includes(screen);

/** A page of the help. It takes the focus, so that it is read from its title, and the way back is the next stop. */
export function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const from = useDesk((desk) => desk.helpFrom);
  const { leaveHelpPage } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="page help-page">
      <div className="help-back">
        <Button tone="quiet" onClick={leaveHelpPage}>
          <Icon name="back" />
          {from !== null && isFrom(from) ? t(`help.back.${from}`) : t('help.all')}
        </Button>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}

/** A part of a page: what is asked, and the answer. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="help-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
