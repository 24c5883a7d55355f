import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface AskProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly role?: 'dialog' | 'alertdialog';
  /** The title says a patient's name: hidden with the other patients by F8. */
  readonly namesPatient?: boolean;
}

/** A question over the window; Esc closes it, the focus goes back to where it was. */
export function Ask({ title, onClose, children, role = 'dialog', namesPatient = false }: AskProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog" role={role}>
          <Heading slot="title" className="dialog-title" {...(namesPatient ? { 'data-other': '' } : {})}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
