import type { ComponentProps } from 'react';

type ButtonProps = ComponentProps<'button'> & {
  /** `main` once a view at most; `quiet` looks like text until pointed at. */
  readonly tone?: 'main' | 'plain' | 'quiet';
};

export function Button({ tone = 'plain', className = '', ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={`button button-${tone} ${className}`} />;
}
