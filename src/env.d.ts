/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The lesson whose page is being built: what `<Exercise />` is about. */
    lesson?: import('./course/manifest.ts').Lesson;
  }
}
