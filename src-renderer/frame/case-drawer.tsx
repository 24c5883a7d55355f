import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { CasePanel } from '../case/panel.tsx';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** The open case over the list, in a narrow window. */
export function CaseDrawer() {
  const open = useDesk((desk) => desk.drawerOpen);
  const showDrawer = useDesk((desk) => desk.showDrawer);
  return (
    <ModalOverlay className="overlay overlay-side" isOpen={open} isDismissable onOpenChange={showDrawer}>
      <Modal className="drawer">
        <Dialog className="drawer-dialog" aria-label={t('frame.open-line')}>
          <div className="drawer-bar">
            <Button tone="quiet" aria-label={t('common.close')} onClick={() => showDrawer(false)}>
              <Icon name="close" />
            </Button>
          </div>
          <CasePanel />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
