/**
 * On the 404 page: if the address was damaged in transit, redirects to the page it meant, with its
 * answers, after asking the host whether that page exists.
 */

import { intendedAddresses } from '../guide/intended-address.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

async function redirectToIntended(): Promise<void> {
  const { origin, pathname, search, hash } = location;
  for (const { path, fragment } of intendedAddresses(pathname + search + hash, base)) {
    const page = new URL(path, origin);
    page.hash = fragment;
    if (!(await exists(page))) continue;
    location.replace(page);
    return;
  }
}

async function exists(page: URL): Promise<boolean> {
  try {
    return (await fetch(page, { method: 'HEAD' })).ok;
  } catch {
    // Offline: stay on this page.
    return false;
  }
}

void redirectToIntended();
