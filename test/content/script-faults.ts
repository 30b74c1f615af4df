/** Finds problems in a guide's PowerShell block, as far as its text shows them. */

import { acceptedScopes } from './scopes.ts';

const command = /\b[A-Z][a-z]+-Mg[A-Za-z]+\b/gu;
const writing = /\b(?:Set|Update|Invoke|New|Remove|Add)-Mg[A-Za-z]+\b/u;

/** All problems of a block, in words; none for a block without Microsoft Graph. */
export function faultsOf(script: string): string[] {
  const commands = [...new Set([...script.matchAll(command)].map(([name]) => name))];
  const own = commands.filter((name) => name !== 'Connect-MgGraph');
  if (commands.length === 0) return [];
  return [...scopeFaults(script, own), ...guardFaults(script), ...groupFaults(script)];
}

/** Each command must be covered by a requested scope, and no scope may be superfluous. */
function scopeFaults(script: string, commands: readonly string[]): string[] {
  const [, list = ''] = /^Connect-MgGraph -Scopes (.+)$/mu.exec(script) ?? [];
  const scopes = list.split(',').flatMap((scope) => scope.trim() || []);
  if (scopes.length === 0) return ['does not say with which permissions it connects'];
  const lacking = (given: readonly string[]) =>
    commands.filter((name) => !acceptedScopes[name]?.some((scope) => given.includes(scope)));
  const missing = lacking(scopes);
  const idle = scopes.filter(
    (scope) => lacking(scopes.filter((other) => other !== scope)).length === missing.length,
  );
  return [
    ...missing.map((name) => `${name} is not covered by ${scopes.join(', ')}`),
    ...idle.map((scope) => `nothing needs ${scope}`),
  ];
}

interface Line {
  readonly text: string;
  /** The conditions of the enclosing `if`s, joined. */
  readonly conditions: string;
}

/**
 * A command that writes a looked-up value must be where it was checked that something was found.
 */
function guardFaults(script: string): string[] {
  const looked = lookedUp(script);
  return linesOf(script)
    .filter(({ text }) => writing.test(text))
    .flatMap(({ text, conditions }) =>
      variablesIn(text)
        .flatMap((name) => looked.get(name) ?? [])
        .filter((name) => !variablesIn(conditions).includes(name))
        .map((name) => `writes without seeing that $${name} is not empty`),
    );
}

/**
 * Maps each variable to the one to check: a list in `@( )` may be empty, and an item of a list has
 * the list's.
 */
function lookedUp(script: string): ReadonlyMap<string, string> {
  const set = [...script.matchAll(/^\s*\$(\w+) = ((?!\$null|\$\w+ = )[^\n]*)/gmu)]
    .filter(([, , value = '']) => /\b(?:Get|Import)-|^\$\w+\.\w+ \|/u.test(value))
    .map(([, name = '', value = '']) => ({ name, isList: value.startsWith('@(') }));
  const lists = new Set(set.filter(({ isList }) => isList).map(({ name }) => name));
  const each = [...script.matchAll(/foreach \(\$(\w+) in \$(\w+)/gu)].flatMap(
    ([, name = '', list = '']) => (lists.has(list) ? [[name, list] as const] : []),
  );
  return new Map([
    ...set.filter(({ isList }) => !isList).map(({ name }) => [name, name] as const),
    ...each,
  ]);
}

function linesOf(script: string): Line[] {
  const open: string[] = [];
  return script.split('\n').map((text) => {
    const [, condition = ''] = /(?:^|[\s}])(?:else)?if \((.*)\) \{$/u.exec(text) ?? [];
    const closes = /^\s*\}/u.test(text) ? open.pop() : undefined;
    // An `else` is reached if the conditions before it were not met, so those count as checked.
    const before = /^\s*\} else/u.test(text) ? (closes ?? '') : '';
    if (text.endsWith('{')) open.push(`${before} ${condition}`);
    return { text, conditions: open.join(' ') };
  });
}

function variablesIn(text: string): string[] {
  return [...text.matchAll(/\$(\w+)/gu)].map(([, name = '']) => name);
}

/**
 * A license assigned through a group must not become a direct one, which stays when the person
 * leaves the group.
 */
function groupFaults(script: string): string[] {
  const write = script.indexOf('Set-MgUserLicense');
  const look = script.indexOf('AssignedByGroup');
  if (write < 0 || (look >= 0 && look < write)) return [];
  return ['gives a license directly without looking whether a group gives it'];
}
