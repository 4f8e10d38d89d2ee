import './code.css';
import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import { equipCode } from './equipCode';

type SafeHtmlProps = Omit<ComponentProps<'div'>, 'children' | 'dangerouslySetInnerHTML'> & {
  /** HTML that a service rendered and sanitised against its allow-list. Never anything else. */
  html: string;
};

/** The services' rendered Markdown (stems, options, explanations), its blocks of code with their copy buttons. */
export function SafeHtml({ html, ...rest }: SafeHtmlProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (host.current ? equipCode(host.current) : undefined), [html]);
  return <div {...rest} ref={host} dangerouslySetInnerHTML={{ __html: html }} />;
}
