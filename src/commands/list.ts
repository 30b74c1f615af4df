/** Every command of `package.json`, in the order of the help. */

import type { Commands } from './runner/run-command.ts';

export const commands: Commands = {
  start: async () => (await import('./start.ts')).start,
  test: async () => (await import('./test.ts')).test,
  dev: async () => (await import('./dev.ts')).dev,
  check: async () => (await import('./check.ts')).check,
  build: async () => (await import('./build.ts')).build,
  new: async () => (await import('./new.ts')).begin,
  record: async () => (await import('./record.ts')).record,
  'translate:status': async () => (await import('./translate-status.ts')).translateStatus,
  'translate:add': async () => (await import('./translate-add.ts')).translateAdd,
  'translate:record': async () => (await import('./translate-record.ts')).translateRecord,
  'corpus:report': async () => (await import('./corpus-report.ts')).corpusReport,
  'corpus:verify': async () => (await import('../../test/corpus/verify.ts')).corpusVerify,
  'corpus:publish': async () => (await import('./corpus-publish.ts')).corpusPublish,
  search: async () => (await import('./search.ts')).search,
  servers: async () => (await import('./servers.ts')).servers,
  format: async () => (await import('./format.ts')).format,
  bench: async () => (await import('../../test/bench/run.ts')).bench,
  fuzz: async () => (await import('../../test/fuzz/run.ts')).fuzz,
  mutate: async () => (await import('../../test/mutation/run.ts')).mutate,
  'third-party': async () => (await import('./third-party.ts')).thirdParty,
  sbom: async () => (await import('./sbom.ts')).sbom,
  audit: async () => (await import('./audit.ts')).audit,
  'facts:renew': async () => (await import('./facts-renew.ts')).factsRenew,
};
