import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import type { Section } from './use-section.ts';

/** Save, and what came of it, below a part of the settings. */
export function SaveLine({ section, label = 'Save' }: { readonly section: Section; readonly label?: string }) {
  return (
    <>
      <FailureNote failure={section.failure} />
      <div className="save-line">
        <Button disabled={!section.changed} onClick={() => void section.save()}>
          {label}
        </Button>
        <span role="status" className="field-hint">
          {section.saved && !section.changed ? 'Saved.' : section.changed ? 'Not saved yet.' : ''}
        </span>
      </div>
    </>
  );
}
