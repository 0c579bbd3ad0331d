import { describe, expect, it } from 'vitest';
import { findApi } from '../../src/adapters/tracking/scorm-api.js';

describe('findApi [RTE 1.2 3.3, L1]', () => {
  const api = { LMSInitialize: () => 'true' };

  it('B2.1 looks in the window, its parents, the opener and its parents', () => {
    const top: Record<string, unknown> = {};
    top['parent'] = top;
    const frame = { parent: top };
    expect(findApi({ parent: { ...frame, API: api } }, 'API')?.api).toBe(api);
    expect(findApi({ API: api, parent: frame }, 'API')?.opener).toBeNull();
    const opener = { parent: { API: api } };
    expect(findApi({ parent: frame, opener }, 'API')).toEqual({ api, opener });
    const popup = { parent: frame, top: { opener } };
    expect(findApi(popup, 'API')).toEqual({ api, opener });
    expect(findApi({ parent: frame }, 'API')).toBeNull();
  });

  it('B2.1 is not stopped by frames that may not be touched, nor by endless parents', () => {
    const foreign = new Proxy(
      {},
      {
        get: () => {
          throw new Error('cross-origin');
        },
      },
    );
    expect(findApi({ parent: foreign, opener: { API: api } }, 'API')?.api).toBe(api);
    const endless: () => object = () => ({
      get parent() {
        return endless();
      },
    });
    expect(findApi(endless(), 'API')).toBeNull();
  });
});
