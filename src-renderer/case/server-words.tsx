import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Diag } from '../ui/diag.tsx';

/** What the other mail server said, letter by letter, with the words that decided marked. */
export function ServerWords({ detail }: { readonly detail: CaseDetail }) {
  const copy = useDesk((desk) => desk.copy);
  const { diag, evidence } = detail;
  return (
    <section aria-labelledby="case-words">
      <div className="case-heading">
        <h3 id="case-words">The server’s words</h3>
        {diag === null || diag === '' ? null : (
          <Button tone="quiet" onClick={() => void copy(diag, 'Copied the server’s words.')}>
            Copy
          </Button>
        )}
      </div>
      {diag === null || diag === '' ? <p>The server said nothing.</p> : <Diag text={diag} evidence={evidence} />}
    </section>
  );
}
