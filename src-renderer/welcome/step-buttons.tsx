import { t } from '../../src-main/contract/catalogue/translate.ts';
import { Button } from '../ui/button.tsx';

interface StepButtonsProps {
  readonly onBack: () => void;
  /** The form's own submit button; what is missing stands beside it while it can't be pressed. */
  readonly next: string;
  readonly missing: string | null;
}

export function StepButtons({ onBack, next, missing }: StepButtonsProps) {
  return (
    <div className="step-foot">
      <Button tone="quiet" onClick={onBack}>
        {t('welcome.back')}
      </Button>
      <span className="field-hint" id="missing">
        {missing ?? ''}
      </span>
      <Button type="submit" tone="main" disabled={missing !== null} aria-describedby="missing">
        {next}
      </Button>
    </div>
  );
}
