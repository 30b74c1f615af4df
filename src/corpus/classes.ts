/** A class of deviations in a corpus: its name, and what authors can do about it. */
export interface DeviationClass {
  name: string;
  mend: string;
}

const readAsIs = 'nothing to do: it is read as it is';

/**
 * The classes of deviations by stable code. A code never changes its meaning.
 *
 * KB01 to KB37 are deviations from the dialect itself; the others matter for publishing on the web.
 */
export const classes = {
  KB01: { name: 'file is not an article', mend: readAsIs },
  KB02: { name: 'ms.custom is not a list', mend: 'write ms.custom as a list of quoted strings' },
  KB03: { name: 'misspelled metadata key', mend: 'correct the key' },
  KB04: { name: 'ms.assetid is not a GUID', mend: 'remove ms.assetid or give one GUID' },
  KB05: { name: 'ms.date missing or irregular', mend: 'write ms.date as MM/DD/YYYY' },
  KB06: { name: 'unknown kind of translation', mend: 'use HT or MT for ms.translationtype' },
  KB07: { name: 'audience under two keys', mend: 'write ms.audience, as Admin or ITPro' },
  KB08: {
    name: 'irregular title',
    mend: 'give it a unique title, the same as the heading and without a number',
  },
  KB09: { name: 'file name is not a web address', mend: 'rename to a-z, 0-9 and hyphens' },
  KB10: { name: 'file name used in two folders', mend: 'rename one of the files' },
  KB11: { name: 'article missing in a locale', mend: 'translate the article' },
  KB12: { name: 'translation of an older source', mend: 'hand the article off again' },
  KB13: { name: 'heading without anchor', mend: 'write <a name="…"></a> in the heading' },
  KB14: { name: 'bold paragraph used as heading', mend: 'write a heading: ## …' },
  KB15: { name: 'alert damaged', mend: 'write the text inside the quote of the alert' },
  KB16: { name: 'embedded video or page', mend: readAsIs },
  KB17: {
    name: 'image embedded in the text',
    mend: 'save the image as a file and give it alternative text',
  },
  KB18: { name: 'image not found as written', mend: 'spell the path the way the file is named' },
  KB19: { name: 'placeholder written as HTML', mend: 'write the placeholder in backticks' },
  KB20: { name: 'irregular HTML', mend: 'write <br>, and close every tag that was opened' },
  KB21: { name: 'not MDX', mend: readAsIs },
  KB22: { name: 'colon that looks like a directive', mend: readAsIs },
  KB23: { name: 'template variable', mend: 'write what the reader should see' },
  KB24: {
    name: 'link without host',
    mend: 'write the whole address, or name the site in “links” of content/site.yaml',
  },
  KB25: {
    name: 'relative link to a missing target',
    mend: 'link to an article or image that exists',
  },
  KB26: { name: 'link by published path', mend: 'link to the file' },
  KB27: { name: 'link that opens an app', mend: 'use a web address where there is one' },
  KB28: { name: 'broken link syntax', mend: 'write [text](address) without a space between' },
  KB29: { name: 'link without text', mend: 'move the words of the link into its brackets' },
  KB30: {
    name: 'bold markers shown as text, or run together',
    mend: 'close bold before the next word begins',
  },
  KB31: { name: 'space missing after link or bold', mend: 'write a space after it' },
  KB32: { name: 'irregular address', mend: 'encode the address' },
  KB33: { name: 'invisible or special characters', mend: 'use ordinary spaces where possible' },
  KB34: { name: 'text in another language', mend: 'translate it, or move it to its locale' },
  KB35: { name: 'same text as another article', mend: 'keep one and redirect the other' },
  KB36: { name: 'accidental code block', mend: 'indent by less than four spaces' },
  KB37: { name: 'left-to-right text in a right-to-left one', mend: readAsIs },
  KB38: { name: 'old address', mend: 'use the current address' },
  KB39: { name: 'structure differs from the other locales', mend: 'compare with the source' },
  KB40: { name: 'front matter unreadable', mend: 'correct the YAML' },
  KB41: { name: 'article cannot be rendered', mend: 'nest less deeply' },
  KB42: {
    name: 'file not read',
    mend: 'save it as a separate UTF-8 file that ends in .md, or list it under “exclude” in content/site.yaml',
  },
  KB43: { name: 'file names that differ only in their ending', mend: 'rename one of the files' },
  KB44: { name: 'included file not pasted', mend: 'include a file of this locale that exists' },
  KB45: { name: 'extension that is not rendered', mend: 'write it in plain Markdown' },
  KB46: { name: 'syntax of another dialect', mend: 'write it in plain Markdown' },
  KB47: {
    name: 'link within the article to a missing heading',
    mend: 'link to a heading that exists, as it is written',
  },
  KB48: { name: 'article without content', mend: 'write its text, or remove the file' },
  KB49: {
    name: 'folder that is not a locale',
    mend: 'name it after a locale, such as nl-NL, or list it under “exclude” in content/site.yaml',
  },
} as const satisfies Record<string, DeviationClass>;

/** Stable code of a class of deviations. */
export type ClassCode = keyof typeof classes;

/** All codes, in order. */
export const classCodes = Object.keys(classes).filter(isClassCode);

function isClassCode(code: string): code is ClassCode {
  return code in classes;
}
