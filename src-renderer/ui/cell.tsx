import type { ReactNode } from 'react';

interface CellProps {
  readonly className?: string;
  /** How many columns it covers. */
  readonly span?: number;
  readonly children?: ReactNode;
}

/** A cell of the windowed grid. The line takes the focus, or what is in the cell; never the cell. */
export function Cell({ className, span, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table can't be windowed.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div role="gridcell" className={className} aria-colspan={span}>
      {children}
    </div>
  );
}
