import type { ReactNode } from 'react';
import { Component } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { Button } from '../ui/button.tsx';

/** A fault of ours in drawing the window: said instead of an empty page. React offers this to classes only. */
export class Mishap extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="gate">
        <div className="gate-card" role="alert">
          <h1>{t('gate.mishap')}</h1>
          <p>{t('gate.mishap.why')}</p>
          <Button tone="main" onClick={() => this.setState({ failed: false })}>
            {t('gate.mishap.again')}
          </Button>
        </div>
      </main>
    );
  }
}
