import { expect, test } from 'vitest';
import { fillText, replacements } from '../../src/browser/directory/scripts.ts';

const readAt = '2026-11-22T12:00:00.000Z';
const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';

test('examples become quoted values, each once', () => {
  const evidence = [
    { field: 'subscribedSkus.skuId', value: e3, readAt },
    { field: 'usageLocation', value: 'BE', readAt },
  ];
  const script = "Update -UserId 'person@example.com' -UsageLocation NL; $_ -eq 'SPE_E3'";
  expect(fillText(script, replacements("o'neil@example.com", evidence))).toBe(
    "Update -UserId 'o''neil@example.com' -UsageLocation 'BE'; $_ -eq 'SPE_E3'",
  );
});

test('what is not known keeps its example', () => {
  const evidence = [{ field: 'usageLocation', value: 'null', readAt }];
  const script = "-UsageLocation NL 'SPE_E3' person@example.com";
  expect(fillText(script, replacements('a@b.example', evidence))).toBe(script);
});

test('only the very example is replaced, not what it would match as a pattern', () => {
  const values = new Map([
    ["'person@example.com'", "'imke'"],
    ['$(x|y)[0]', '1'],
  ]);
  const other = "'person@exampleXcom' $x x[0] $xy0";
  expect(fillText(other, values)).toBe(other);
  expect(fillText("'person@example.com' $(x|y)[0]", values)).toBe("'imke' 1");
});

test('a value that looks like an example or a pattern is only text', () => {
  const values = replacements("'SPE_E3'$&$1", [
    { field: 'subscribedSkus.skuId', value: e3, readAt },
  ]);
  expect(fillText("'person@example.com'", values)).toBe("'''SPE_E3''$&$1'");
});
