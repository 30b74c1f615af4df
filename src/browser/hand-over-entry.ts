/**
 * Entry point of hand-overs between guides: what they need loads only where a reader goes on in
 * another guide, or came from one.
 */

// The guide keeps only its own answers in the address.
const { hash } = location;
const isNeeded = hash.includes('from=') || document.querySelector('[data-hand-over]');

document.addEventListener('guide-shown', ({ detail }) => {
  if (isNeeded) void import('./hand-over.ts').then((part) => part.connectGuides(hash, detail));
});
