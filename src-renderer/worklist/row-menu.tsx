import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useDeskStore } from '../state/use-desk.ts';
import { Icon } from '../ui/icon.tsx';
import type { Action } from './actions.ts';
import { actionKeys, actionsOf, perform } from './actions.ts';

/** Everything that can be done with a row, behind one button; the panel has the same. */
export function RowMenu({ row, inRow = true }: { readonly row: WorklistRow; readonly inRow?: boolean }) {
  const store = useDeskStore();
  const actions = actionsOf(row);
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
        <Menu
          className="options"
          aria-label={t('action.menu')}
          onAction={(key) => perform(store.getState(), row, String(key) as Action)}
        >
          {actions.map((action) => {
            const key = actionKeys[action];
            const name = t(`action.${action}`);
            return (
              <MenuItem id={action} key={action} className="option" textValue={name}>
                <span className="option-name">{name}</span>
                {key === null ? null : <kbd>{key.toUpperCase()}</kbd>}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
