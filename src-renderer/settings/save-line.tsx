import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import type { Section } from './use-section.ts';

/** Save, once something was changed, and what came of it. */
export function SaveLine({ section }: { readonly section: Section }) {
  return (
    <>
      <FailureNote failure={section.failure} />
      <div className="save-line" role="status">
        {section.changed ? <Button onClick={() => void section.save()}>Save</Button> : null}
        <span className="field-hint">{section.changed ? 'Not saved yet.' : section.saved ? 'Saved.' : ''}</span>
      </div>
    </>
  );
}
