/** The words a sample's script is written in. */
export const say = (text, options = {}) => ({ type: 'say', text, ...options });
export const sound = (name, label, options = {}) => ({ type: 'sound', name, label, ...options });
/** What the picture shows, for who does not see it; stands with the chapter that has just begun. */
export const describe = (text) => ({ type: 'describe', text });
export const pause = (ms) => ({ type: 'pause', ms });
export const mark = (name) => ({ type: 'mark', name });
export const chapter = (id, title) => ({ type: 'chapter', id, title });
export const cue = (id, interaction, span = {}) => ({ type: 'cue', id, interaction, ...span });
