import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { TableDescription } from '../../src-main/contract/setup.ts';
import { Field } from '../ui/field.tsx';

/** A practice system has hundreds of tables: more lines than these are found by typing. */
const mostLines = 60;

/** Every table and column that the login sees, to look up what a column is called. */
export function TableList({ tables }: { readonly tables: readonly TableDescription[] }) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const lines = tables
    .flatMap(({ table, columns }) => columns.map((column) => ({ table, column })))
    .filter(({ table, column }) => `${table} ${column.name}`.toLowerCase().includes(wanted));
  const shown = lines.slice(0, mostLines);
  return (
    <details className="connect-tables">
      <summary>{t('connect.columns.show')}</summary>
      <Field label={t('connect.list.search')} value={search} onChange={setSearch} />
      {lines.length === 0 ? <p>{t('connect.list.none')}</p> : null}
      {lines.length === 0 ? null : (
        <div className="table-scroll">
          <table className="preview">
            <thead>
              <tr>
                <th scope="col">{t('connect.list.table')}</th>
                <th scope="col">{t('connect.list.column')}</th>
                <th scope="col">{t('connect.list.type')}</th>
                <th scope="col">{t('connect.list.length')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ table, column }) => (
                <tr key={JSON.stringify([table, column.name])}>
                  <td>
                    <bdi>{table}</bdi>
                  </td>
                  <td>
                    <bdi>{column.name}</bdi>
                  </td>
                  <td>{column.type}</td>
                  <td>{column.length ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > mostLines ? (
        <p className="field-hint">{t('connect.list.more', { more: lines.length - mostLines })}</p>
      ) : null}
    </details>
  );
}
