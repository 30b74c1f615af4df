/** `**` stands for anything, `*` for anything within a folder. */
export function fromGlob(glob: string): RegExp {
  const parts = glob.split(/(\*+)/u).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : RegExp.escape(part);
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}
