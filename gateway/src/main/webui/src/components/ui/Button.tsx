import './button.css';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = {
  /** One filled button in a view: `primary`. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'flagged';
  size?: 'normal' | 'small';
};

function classes({ variant = 'secondary', size = 'normal' }: Look, more?: string): string {
  return ['button', variant, size === 'small' ? 'small' : '', more ?? ''].filter(Boolean).join(' ');
}

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  Look & {
    /** What has to happen before it can be pressed. The sentence stands beside it; the button stays reachable and does nothing. */
    waitsFor?: string | undefined;
  };

export function Button({
  variant,
  size,
  className,
  waitsFor,
  onClick,
  type,
  children,
  ...rest
}: ButtonProps) {
  const reason = useId();
  const look = { ...(variant && { variant }), ...(size && { size }) };
  const button = (
    <button
      {...rest}
      type={waitsFor ? 'button' : (type ?? 'button')}
      className={classes(look, className)}
      onClick={waitsFor ? undefined : onClick}
      aria-disabled={waitsFor ? true : undefined}
      aria-describedby={waitsFor ? reason : rest['aria-describedby']}
    >
      {children}
    </button>
  );
  if (!waitsFor) return button;
  return (
    <span className="waiting">
      {button}
      <span className="small dim" id={reason}>
        {waitsFor}
      </span>
    </span>
  );
}

/** A link that looks like a button. Give `reloadDocument` for addresses of the gateway such as /login. */
export function LinkButton({ variant, size, className, ...rest }: LinkProps & Look) {
  const look = { ...(variant && { variant }), ...(size && { size }) };
  return <Link {...rest} className={classes(look, className)} />;
}

type IconButtonProps = ComponentProps<'button'> & { label: string; icon: ReactNode };

/** An icon with a name for those who do not see it; the name is also its tooltip. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={['icon-button', className ?? ''].filter(Boolean).join(' ')}
    >
      {icon}
    </button>
  );
}
