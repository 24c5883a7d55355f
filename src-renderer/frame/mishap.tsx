import type { ReactNode } from 'react';
import { Component } from 'react';
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
          <h1>This could not be shown</h1>
          <p>
            A fault of Bounce Desk, not yours. What was saved is safe, and what was typed is kept as long as the window
            is open.
          </p>
          <Button tone="main" onClick={() => this.setState({ failed: false })}>
            Show it again
          </Button>
        </div>
      </main>
    );
  }
}
