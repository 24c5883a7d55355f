import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Screen } from '../state/screen.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

const backTo: Readonly<Partial<Record<Screen, string>>> = {
  'to-fix': 'Back to To fix',
  waiting: 'Back to Waiting',
  'clinic-side': 'Back to the page for your IT person',
};

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
          {(from === null ? undefined : backTo[from]) ?? 'All of the help'}
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
