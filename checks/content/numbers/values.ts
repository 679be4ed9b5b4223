import { fixed, type Numbers } from './written.ts';

export const values = (): Numbers => ({ product: fixed(2.1 * 5, 1) });
