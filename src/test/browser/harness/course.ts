import { expect } from 'vitest';
import { preview } from './program.js';
import { recordOnce, told, type Record } from './record.js';
import type { Profile } from './view.js';

export type Learn = (profile: Profile, address: string) => Promise<void>;

/**
 * Previews `zip`, has the learner of a profile do `learn`, and answers what was recorded once `done` finds it finished.
 * Fails when the course broke its standard, asked for a file that is not there, or asked anybody else for anything.
 */
export async function recorded(
  zip: string,
  profile: Profile,
  learn: Learn,
  done: (record: Record) => boolean,
  ...options: readonly string[]
): Promise<Record> {
  const server = await preview(zip, ...options);
  try {
    await learn(profile, server.address);
    const record = await recordOnce(server.address, done);
    expect(profile.strangers(server.address), 'requests that leave the package').toEqual([]);
    expect(record.errors, `breaches of the standard in ${record.statements.map(told).join(', ')}`).toEqual([]);
    expect(record.missing, 'files asked for and not there').toEqual([]);
    return record;
  } finally {
    server.close();
  }
}
