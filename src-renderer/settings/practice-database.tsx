import type { Settings } from '../../src-main/contract/settings.ts';
import { Choices } from '../ui/choices.tsx';
import { PracticeForm } from './practice-form.tsx';
import { SaveLine } from './save-line.tsx';
import { useSection } from './use-section.ts';

/** Where the patients are, and whether Ocumail takes their addresses from there. */
export function PracticeDatabase({ settings }: { readonly settings: Settings }) {
  const section = useSection(['practice', 'ocumailFollows'], settings);
  return (
    <section aria-labelledby="practice">
      <h2 id="practice">Practice database</h2>
      <PracticeForm value={section.value.practice} onChange={(practice) => section.change({ practice })} />
      <Choices
        legend="Does Ocumail take addresses from this practice database?"
        value={section.value.ocumailFollows ? 'yes' : 'no'}
        onChange={(answer) => section.change({ ocumailFollows: answer === 'yes' })}
        choices={[
          { value: 'yes', name: 'Yes, by itself' },
          {
            value: 'no',
            name: 'No, or not sure',
            hint: 'After each correction Bounce Desk asks to change it in Ocumail too.',
          },
        ]}
      />
      <SaveLine section={section} />
    </section>
  );
}
