import { bootstrapHash } from '../runner/sandbox.ts';

/**
 * What a page may load and run, as a Content-Security-Policy.
 *
 * The hash is that of the script in the runner's frame, which inherits this policy; `'wasm-unsafe-eval'` is for Graphviz;
 * `'unsafe-inline'` styles are for the editor and the formulas; `frame-src 'none'` still lets the runner's frame load from its `srcdoc`, but never lets it navigate away from its own policy.
 */
export const policy = [
  `default-src 'self'`,
  `script-src 'self' blob: 'wasm-unsafe-eval' '${bootstrapHash}'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `worker-src 'self' blob:`,
  `frame-src 'none'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');
