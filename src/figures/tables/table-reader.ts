import type { TableAnswers, TableQuestion } from './table-worker.ts';

/** Asks the worker that holds the reader's tables. It starts with the first question. */
export class TableReader {
  private worker: Worker | undefined;
  private count = 0;
  private readonly waiting = new Map<number, { settle(answer: unknown): void; fail(error: Error): void }>();

  /** Throws: Error, in words for the reader, if the worker cannot answer or cannot be started. */
  ask<Question extends TableQuestion>(question: Question): Promise<TableAnswers[Question['kind']]> {
    this.worker ??= this.start();
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { settle: resolve as (answer: unknown) => void, fail: reject });
      this.worker!.postMessage({ id, question });
    });
  }

  /** Ends the worker, and with it every table it holds. */
  close(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.waiting.clear();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<{ id: number; answer?: unknown; problem?: string }>) => {
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.problem === undefined) waiting?.settle(data.answer);
      else waiting?.fail(new Error(data.problem));
    };
    worker.onerror = () => {
      for (const { fail } of this.waiting.values()) {
        fail(new Error('The part of this page that reads files stopped. Reload the page, and choose the file again.'));
      }
      this.close();
    };
    return worker;
  }
}
