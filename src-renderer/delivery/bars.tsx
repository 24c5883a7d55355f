import { useId } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { DeliveryFigures } from '../../src-main/contract/status.ts';
import { sayRate } from './rate.ts';

interface BarsProps {
  readonly title: string;
  readonly of: string;
  readonly rows: readonly { readonly name: string; readonly figures: DeliveryFigures }[];
}

/** A table whose rows carry a bar: the length is how many, the pale end what did not arrive. The numbers say the same. */
export function Bars({ title, of, rows }: BarsProps) {
  const id = useId();
  const most = Math.max(1, ...rows.map((row) => row.figures.decided));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="bars">
        <colgroup>
          <col className="bars-name" />
          <col className="bars-bar" />
          <col className="bars-figure" />
          <col className="bars-figure" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">{t('delivery.bar')}</th>
            <th scope="col">{t('delivery.delivered')}</th>
            <th scope="col">{t('delivery.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, figures }) => (
            <tr key={name}>
              <th scope="row" title={name}>
                {name}
              </th>
              <td className="bar-cell">
                <svg className="bar" width="100%" height="12" aria-hidden="true">
                  <rect className="bar-all" width={`${(100 * figures.decided) / most}%`} height="12" rx="2" />
                  <rect className="bar-delivered" width={`${(100 * figures.delivered) / most}%`} height="12" rx="2" />
                </svg>
              </td>
              <td className="bar-number">
                {t('delivery.of', { delivered: figures.delivered, decided: figures.decided })}
              </td>
              <td className="bar-share">{sayRate(figures)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
