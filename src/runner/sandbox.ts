/**
 * What runs in the frame, as text: it waits for its parent to hand over the worker's text and a port, starts the worker and
 * gives it the port. Everything else goes through that port.
 */
export const bootstrap =
  "addEventListener('message',function start(e){if(e.source!==parent)return;removeEventListener('message',start);" +
  "let w=new Worker(URL.createObjectURL(new Blob([e.data],{type:'text/javascript'})));" +
  "w.onerror=()=>parent.postMessage('crashed','*');w.postMessage('',[e.ports[0]]);" +
  "addEventListener('message',e=>{if(e.source===parent)w.terminate()})});parent.postMessage('waiting','*')";

/** The sha256 of {@link bootstrap}, as a policy names it: the page's policy must allow it too, since a frame inherits it. */
export const bootstrapHash = 'sha256-7bWjk2PHf74+4NyQh3jw7wLaHtFY7TgNPs0I3x3vlEI=';

/** The frame's own policy: one script, known by its hash, workers and modules from blobs, and no way out. */
const policy = `default-src 'none'; script-src '${bootstrapHash}' blob:; worker-src blob:`;

/**
 * Makes the frame behind the wall: an opaque origin that can run scripts and nothing else.
 *
 * Throws: nothing; a frame that never answers is the caller's to notice.
 */
export function createFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('allow', '');
  frame.hidden = true;
  frame.title = 'Runs the code of the exercises';
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${bootstrap}</script>`;
  return frame;
}
