import { fetchData } from './exercise-data.ts';

/** How far below the window an exercise may be when its editor is fetched. */
const nearby = '600px';

/** An exercise in a lesson: readable code until the editor is near the window, then the editor in its place. */
class ScratchExercise extends HTMLElement {
  private observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void this.mount();
      },
      { rootMargin: nearby },
    );
    this.observer.observe(this);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }

  private async mount(): Promise<void> {
    this.observer?.disconnect();
    try {
      const [{ mountWorkplace }, data] = await Promise.all([import('./Workplace.tsx'), fetchData(this)]);
      mountWorkplace(this, data);
    } catch (error) {
      const line = document.createElement('p');
      line.setAttribute('role', 'alert');
      line.textContent =
        'The editor could not be loaded. Check the connection and reload the page; the code below is the stub.';
      this.prepend(line);
      throw error;
    }
  }
}

customElements.define('scratch-exercise', ScratchExercise);
