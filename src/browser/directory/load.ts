/** Parts of the site that load when they are needed, and may not come. */

/** What was loaded; undefined when the network is gone. Every browser then throws a `TypeError`. */
export function ifLoaded<Part>(loading: Promise<Part>): Promise<Part | undefined> {
  return loading.catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
}
