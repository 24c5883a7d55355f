import { Menu, MenuItem, MenuSection, Separator } from 'react-aria-components';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useDeskStore } from '../state/use-desk.ts';
import type { Action } from './actions.ts';
import { actionKeys, actionsOf, looksOf, perform } from './actions.ts';

/** Everything that can be done with a row: what changes something, then what only looks or copies. */
export function ActionMenu({ row, onClose }: { readonly row: WorklistRow; readonly onClose?: () => void }) {
  const store = useDeskStore();
  return (
    <Menu
      className="options"
      aria-label={t('action.menu')}
      {...(onClose === undefined ? {} : { onClose, autoFocus: 'first' as const })}
      onAction={(key) => perform(store.getState(), row, String(key) as Action)}
    >
      <MenuSection aria-label={t('action.menu')}>{actionsOf(row).map(Item)}</MenuSection>
      <Separator className="options-line" />
      <MenuSection aria-label={t('action.look')}>{looksOf(row).map(Item)}</MenuSection>
    </Menu>
  );
}

function Item(action: Action) {
  const key = actionKeys[action];
  const name = t(`action.${action}`);
  return (
    <MenuItem id={action} key={action} className="option" textValue={name}>
      <span className="option-name">{name}</span>
      {key === null ? null : <kbd>{key.toUpperCase()}</kbd>}
    </MenuItem>
  );
}
