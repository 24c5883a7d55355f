import type { ReactNode } from 'react';

interface OneLineProps {
  readonly className: string;
  readonly children: ReactNode;
}

/** Text that keeps to one line, so that lines of a list are of one height; what is cut off is told whole under the pointer. */
export function OneLine({ className, children }: OneLineProps) {
  return (
    <span ref={tellWholeWhenCut} className={`one-line ${className}`}>
      {children}
    </span>
  );
}

/** Whether a text is cut is known only once it is laid out: asked when the pointer comes. */
function tellWholeWhenCut(element: HTMLElement): () => void {
  const tell = (): void => {
    if (element.scrollWidth > element.clientWidth) element.title = element.textContent;
    else element.removeAttribute('title');
  };
  element.addEventListener('pointerenter', tell);
  return () => element.removeEventListener('pointerenter', tell);
}
