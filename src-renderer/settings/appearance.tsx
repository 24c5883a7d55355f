import type { Settings } from '../../src-main/contract/settings.ts';
import { useDesk } from '../state/use-desk.ts';
import { Choices, Tick } from '../ui/choices.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useSection } from './use-section.ts';

const themes = [
  { value: 'system', name: 'As the computer' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
] as const;

/** Light or dark, and the letter keys of this computer. */
export function Appearance({ settings }: { readonly settings: Settings }) {
  const section = useSection(['theme'], settings);
  const letterKeys = useDesk((desk) => desk.letterKeys);
  const setLetterKeys = useDesk((desk) => desk.useLetterKeys);
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">Appearance</h2>
      <Choices
        legend="Colours"
        choices={themes}
        value={section.value.theme}
        onChange={(theme) => {
          section.change({ theme });
          void section.save();
        }}
      />
      <FailureNote failure={section.failure} />
      <Tick checked={letterKeys} onChange={setLetterKeys}>
        Letter keys in a focused line, on this computer
        <span className="tick-below">C corrects, V notes a voicemail; “?” lists them all.</span>
      </Tick>
    </section>
  );
}
