import { startClock, suiteLimits, type Limits, type Overrun } from './clock.ts';
import type { FromWorker, ToWorker, Work } from './protocol.ts';
import { createFrame } from './sandbox.ts';
import { buffersOf } from './transfer.ts';

/** Why a session ended without the worker saying so. */
export type Breach = Overrun | 'unreachable' | 'crashed' | 'navigated';

type Listener = { onMessage(message: FromWorker): void; onBreach(breach: Breach): void };

/**
 * One frame with one worker, used for one run and then destroyed. It starts as soon as it is made, so that a spare one is
 * warm when the reader clicks.
 */
export class Session {
  /** Resolves when the worker waits for work; never rejects, a breach is told to the listener. */
  readonly ready: Promise<void>;
  private readonly frame = createFrame();
  private readonly port: MessagePort;
  private readonly nonce = crypto.randomUUID();
  private clock = startClock(suiteLimits, (overrun) => this.breach(overrun));
  private listener: Listener | undefined;
  /** Why the session is of no use any more, if it is not. */
  breached: Breach | undefined;
  private isUp = false;
  private loads = 0;
  private disposed = false;

  /** @param workerText the worker's script: the document fetches it, since an opaque frame may not. */
  constructor(workerText: Promise<string>) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.ready = new Promise((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<string>) => this.receive(data, resolve);
    });
    this.frame.addEventListener('load', () => ++this.loads > 1 && this.breach('navigated'));
    addEventListener('message', this.onFrameMessage);
    document.body.append(this.frame);
    const waiting = new Promise<void>((resolve) => (this.onWaiting = resolve));
    void Promise.all([workerText, waiting]).then(
      ([text]) => this.disposed || this.frame.contentWindow?.postMessage(text, '*', [port2]),
      () => this.breach('unreachable'),
    );
  }

  /** Sends work ahead of a run. */
  prepare(message: Extract<ToWorker, { kind: 'prepare' }>): void {
    void this.ready.then(() => this.port.postMessage(message));
  }

  /** Starts the session's only run; the clock starts with it. */
  async run(work: Work, limits: Limits, listener: Listener): Promise<void> {
    this.listener = listener;
    if (this.breached) return listener.onBreach(this.breached);
    await this.ready;
    if (this.disposed) return;
    this.clock.stop();
    this.clock = startClock(limits, (overrun) => this.breach(overrun));
    this.clock.run();
    this.port.postMessage({ ...work, nonce: this.nonce }, work.kind === 'program' ? buffersOf(work.input) : []);
  }

  control(message: Extract<ToWorker, { kind: 'control' }>): void {
    this.port.postMessage(message);
  }

  /** Kills the worker and takes the frame away. Safe to call twice. */
  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.clock.stop();
    removeEventListener('message', this.onFrameMessage);
    this.frame.contentWindow?.postMessage('terminate', '*');
    this.port.close();
    this.frame.remove();
  }

  private onWaiting: () => void = () => undefined;

  private readonly onFrameMessage = ({ source, data }: MessageEvent): void => {
    if (source !== this.frame.contentWindow) return;
    if (data === 'waiting') this.onWaiting();
    if (data === 'crashed') this.breach('crashed');
  };

  private receive(data: unknown, becomeReady: () => void): void {
    const message = parse(data);
    if (!message) return;
    this.clock.heard();
    if (!this.isUp && message.kind === 'ready') {
      this.isUp = true;
      this.clock.wait();
      becomeReady();
    } else if (message.nonce === this.nonce && message.kind !== 'beat') {
      this.listener?.onMessage(message);
    }
  }

  private breach(breach: Breach): void {
    if (this.disposed || this.breached) return;
    this.breached = breach;
    this.listener?.onBreach(breach);
  }
}

function parse(data: unknown): (FromWorker & { nonce: string }) | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data) as FromWorker & { nonce: string };
  } catch {
    return undefined;
  }
}
