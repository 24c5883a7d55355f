import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { AppStatus } from '../../src-main/contract/status.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Icon } from '../ui/icon.tsx';

/** Who is at the desk, and what belongs to the person: cover the screen, hide the other lines, the keys. */
export function PersonMenu({ status }: { readonly status: AppStatus }) {
  const { signOut, hideOthers, showHelp } = useActions();
  const hidden = useDesk((desk) => desk.othersHidden);
  return (
    <MenuTrigger>
      <Button className="header-fact person">
        <Icon name="person" />
        <bdi>{status.atDesk?.name ?? t('frame.person.sample')}</bdi>
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="options"
          aria-label={t('frame.person.menu')}
          onAction={(key) => {
            if (key === 'cover') void signOut();
            else if (key === 'hide') hideOthers(!hidden);
            else showHelp(true);
          }}
        >
          <MenuItem id="hide" className="option" textValue={t('frame.person.hide-others')}>
            <span className="option-name">{t(hidden ? 'frame.person.show-others' : 'frame.person.hide-others')}</span>
            <kbd>F8</kbd>
          </MenuItem>
          {status.sample ? null : (
            <MenuItem id="cover" className="option" textValue={t('frame.person.cover')}>
              <span className="option-name">{t('frame.person.cover')}</span>
              <kbd>Ctrl L</kbd>
            </MenuItem>
          )}
          <MenuItem id="keys" className="option" textValue={t('frame.person.keys')}>
            <span className="option-name">{t('frame.person.keys')}</span>
            <kbd>?</kbd>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
