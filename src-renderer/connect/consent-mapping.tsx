import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { TableMapping } from '../../src-main/contract/settings.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { ValuesField } from './values-field.tsx';

interface ConsentMappingProps {
  readonly names: readonly string[];
  readonly value: TableMapping['emailConsent'];
  readonly onChange: (value: TableMapping['emailConsent']) => void;
}

const answers = ['yes', 'no'] as const;

/** Whether a patient wants email, where the practice system says so: shown, never written. */
export function ConsentMapping({ names, value, onChange }: ConsentMappingProps) {
  return (
    <>
      <div className="connect-status">
        <ColumnChooser
          label={t('connect.mapping.consent')}
          names={names}
          value={value?.column ?? null}
          onChange={(column) => onChange(column === null ? null : { yes: [], no: [], ...value, column })}
        />
        <p className="field-hint">{t('connect.mapping.consent.hint')}</p>
      </div>
      {value === null ? null : (
        <div className="mapping">
          {answers.map((answer) => (
            <ValuesField
              key={answer}
              label={t(`connect.mapping.consent.${answer}`)}
              value={value[answer]}
              onChange={(values) => onChange({ ...value, [answer]: values })}
            />
          ))}
        </div>
      )}
    </>
  );
}
