/** What the player says itself, in English, where a package has lost its words. */
export const unopened = {
  broken: 'This course could not be opened',
  brokenText: (where: string): string => `Its files are damaged or too new for this player (${where}).`,
};
