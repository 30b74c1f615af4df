/**
 * On the page for addresses that do not exist: where an address was damaged on its way, leads on to the
 * page that it meant, with its answers. The host is asked first whether there is one.
 */

import { intendedAddresses } from '../guide/intended-address.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

async function leadOn(): Promise<void> {
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
    // Offline: the reader keeps the page that there is.
    return false;
  }
}

void leadOn();
