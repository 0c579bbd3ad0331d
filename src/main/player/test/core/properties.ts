import * as fc from 'fast-check';

// A fixed seed: a property that fails does so for everybody. `./verify --long` tries a hundred times as many cases.
const isLong = process.env['CUEWRIGHT_LONG'] === 'true';
fc.configureGlobal({ seed: 20_261_121, ...(isLong ? { numRuns: 10_000 } : {}) });

export { fc };
