/** The keys of the search box: arrows lead through the results, Escape back and out. */

/** Keys inside the box and its results. */
export function listenForArrows(host: HTMLElement, input: HTMLInputElement): void {
  host.addEventListener('keydown', (event) => {
    // While one writes Japanese or Chinese, the arrows choose among characters.
    if (event.isComposing) return;
    const stops = [input, ...host.querySelectorAll<HTMLElement>('ol a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    const to = here < 0 ? undefined : destination(event.key, here, stops.length);
    if (to === undefined) return;
    event.preventDefault();
    stops[to]?.focus();
    if (event.key !== 'Escape' || here > 0) return;
    input.value = '';
    input.dispatchEvent(new Event('input'));
  });
}

/** Which stop a key leads to: the box is the first, the results follow it. */
function destination(key: string, here: number, count: number): number | undefined {
  if (key === 'Escape') return 0;
  if (key === 'ArrowDown') return Math.min(here + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(here - 1, 0);
  return key === 'Enter' && here === 0 && count > 1 ? 1 : undefined;
}
