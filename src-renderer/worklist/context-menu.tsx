import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { ActionMenu } from './action-menu.tsx';

export interface MenuPlace {
  readonly row: WorklistRow;
  /** Pixels of the window. */
  readonly x: number;
  readonly y: number;
}

/** The menu of a line where it was asked for: by the right button, the menu key or Shift+F10. */
export function ContextMenu({ place, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: place.x, top: place.y }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        aria-label={t('action.menu')}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={0}
      >
        <ActionMenu row={place.row} onClose={onClose} />
      </Popover>
    </>
  );
}
