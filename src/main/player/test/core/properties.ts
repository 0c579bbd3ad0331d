import * as fc from 'fast-check';

// A fixed seed: a property that fails does so for everybody.
fc.configureGlobal({ seed: 20_261_121 });

export { fc };
