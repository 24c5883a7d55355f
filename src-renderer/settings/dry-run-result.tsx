import type { ReactNode } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { DryRun } from '../../src-main/contract/setup.ts';
import { Rich } from '../ui/rich.tsx';

/** What a dry run did to whose record, what the field held before and after, and what was sent. */
export function DryRunResult({ run }: { readonly run: DryRun }) {
  const { way, patient, tried, sent } = run;
  return (
    <div className="findings dry-run" role="status">
      <p>
        <Rich id={`connect.writing.tried.${way}`} parts={{ strong: <strong /> }} />
      </p>
      {patient === null ? (
        <p>{t('connect.try.no-patient')}</p>
      ) : (
        <dl className="facts" data-other="">
          <Fact name={t('connect.try.record')}>
            <bdi>{patient.name || t('connect.writing.nobody')}</bdi>
          </Fact>
          <Fact name={t('connect.try.before')}>
            <Held address={patient.before} />
          </Fact>
          {tried === null ? null : (
            <Fact name={t('connect.try.sent')}>
              <Rich
                id={way === 'no-row' ? 'connect.try.effect.none' : 'connect.try.effect.taken-back'}
                parts={{
                  address: (
                    <bdi dir="ltr" className="address">
                      {tried}
                    </bdi>
                  ),
                }}
              />
            </Fact>
          )}
          <Fact name={t('connect.try.after')}>
            <Held address={patient.after} />
          </Fact>
        </dl>
      )}
      <details>
        <summary>{t('connect.try.statements')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
        <pre className="connect-script" tabIndex={0} dir="ltr">
          {sent.join(';\n\n')}
        </pre>
      </details>
    </div>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Held = ({ address }: { readonly address: string | null }) =>
  address === null || address.trim() === '' ? (
    t('connect.try.empty')
  ) : (
    <bdi dir="ltr" className="address">
      {address}
    </bdi>
  );
