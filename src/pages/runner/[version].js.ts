import type { APIRoute } from 'astro';
import { bundleRunner } from '../../runner/bundle.ts';

export async function getStaticPaths() {
  const { version } = await bundleRunner();
  return [{ params: { version } }];
}

/** The runner's script, at an address that changes with its content. */
export const GET: APIRoute = async () => {
  const { text } = await bundleRunner();
  return new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
