import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useDesk } from '../state/use-desk.ts';
import { CheckStep } from './check-step.tsx';
import { ManagerStep } from './manager-step.tsx';
import { MandrillStep } from './mandrill-step.tsx';
import { PracticeStep } from './practice-step.tsx';
import { Start } from './start.tsx';

const steps = ['manager', 'mandrill', 'practice', 'check'] as const;

/** The first run: set up the clinic in four steps, or look at a made-up one. */
export function Welcome() {
  const step = useDesk((desk) => desk.setupStep);
  if (step === 'start') return <Start />;
  return (
    <main className="gate">
      <div className="gate-card gate-wide">
        <p className="welcome-step">{t('welcome.step', { step: steps.indexOf(step) + 1, of: steps.length })}</p>
        {step === 'manager' ? <ManagerStep /> : null}
        {step === 'mandrill' ? <MandrillStep /> : null}
        {step === 'practice' ? <PracticeStep /> : null}
        {step === 'check' ? <CheckStep /> : null}
      </div>
    </main>
  );
}
