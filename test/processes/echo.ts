/** A process for the tests of the pool: answers each job with its number, or ends. */

process.on('message', ({ number }: { readonly number: number }) => {
  if (number < 0) process.exit(1);
  process.send?.({ number: number * 2, pid: process.pid });
});
