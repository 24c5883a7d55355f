import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
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
        <bdi>{status.atDesk?.name ?? 'Sample clinic'}</bdi>
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="options"
          aria-label="At the desk"
          onAction={(key) => {
            if (key === 'cover') void signOut();
            else if (key === 'hide') hideOthers(!hidden);
            else showHelp(true);
          }}
        >
          <MenuItem id="hide" className="option" textValue="Hide the other lines">
            <span className="option-name">{hidden ? 'Show the other lines' : 'Hide the other lines'}</span>
            <kbd>F8</kbd>
          </MenuItem>
          {status.sample ? null : (
            <MenuItem id="cover" className="option" textValue="Cover the screen, change person">
              <span className="option-name">Cover the screen, change person</span>
              <kbd>Ctrl L</kbd>
            </MenuItem>
          )}
          <MenuItem id="keys" className="option" textValue="Keys">
            <span className="option-name">Keys</span>
            <kbd>?</kbd>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
