/** Panels whose contents load when somebody opens them. */

/** Shows a panel, and fills it whenever it is open: now, or as soon as it is opened. */
export function whenOpen(panel: HTMLDetailsElement, fill: () => Promise<void>): void {
  const look = () => {
    if (panel.open) void fill();
  };
  panel.hidden = false;
  panel.ontoggle = look;
  look();
}
