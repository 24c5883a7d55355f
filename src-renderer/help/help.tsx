import { reasonCodes } from '../../src-main/contract/reason.ts';
import type { HelpPage } from '../state/help.ts';
import { useDesk } from '../state/use-desk.ts';
import { HelpList } from './help-list.tsx';
import { ReasonPage } from './reason-page.tsx';
import { AddingUp, FinalOrPassing, NotSentAtAll } from './topics.tsx';

const topics = { 'final-or-passing': FinalOrPassing, 'adding-up': AddingUp, 'not-sent': NotSentAtAll } as const;

const isTopic = (page: HelpPage): page is keyof typeof topics => page in topics;

/** Why mail comes back, and what to do about it: a page a reason, in the words of the case itself. */
export function Help() {
  const page = useDesk((desk) => desk.helpPage);
  if (page === null) return <HelpList />;
  if (!isTopic(page)) return <ReasonPage key={page} code={reasonCodes.find((code) => code === page) ?? 's15'} />;
  const Topic = topics[page];
  return <Topic key={page} />;
}
