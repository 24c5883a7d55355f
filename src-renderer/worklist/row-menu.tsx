import { Button, MenuTrigger, Popover } from 'react-aria-components';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { Icon } from '../ui/icon.tsx';
import { ActionMenu } from './action-menu.tsx';

/** Everything that can be done with a row, behind one button; the panel has the same. */
export function RowMenu({ row, inRow = true }: { readonly row: WorklistRow; readonly inRow?: boolean }) {
  return (
    <MenuTrigger>
      <Button
        className={inRow ? 'button button-quiet row-more' : 'button button-plain'}
        aria-label={t('action.more-for', { name: row.patient?.name ?? row.address })}
        excludeFromTabOrder={inRow}
        {...(inRow ? { 'data-stop': '' } : {})}
      >
        {inRow ? <Icon name="more" /> : t('action.more')}
        {inRow ? null : <Icon name="down" />}
      </Button>
      <Popover className="popover" placement="bottom end">
        <ActionMenu row={row} />
      </Popover>
    </MenuTrigger>
  );
}
