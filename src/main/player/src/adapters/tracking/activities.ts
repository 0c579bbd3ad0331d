import type { Branch, Course, Question } from '../../core/course/course.js';
import { sceneOf } from '../../core/timeline/timeline.js';
import { decimal, isoDuration } from './formats.js';
import { fillInPatterns, optionPatterns, responseText } from './responses.js';
import type { Answered, Answering } from './scorm.js';
import { verbs, type Activity, type Draft, type Json } from './statement.js';

/** The video of a scene: never the activity of the launch itself, so that neither is taken for the other. */
export function videoOf(course: Course, scene: string): Activity {
  return {
    id: `${course.unit.id}/scenes/${encodeURIComponent(scene)}`,
    definition: {
      type: 'https://w3id.org/xapi/video/activity-type/video',
      name: worded(course, sceneOf(course, scene)?.title || course.title),
    },
  };
}

/** `answered` for a question, `responded` for a branch, which knows no right and wrong. */
export function answering(course: Course, event: Answering): Draft {
  const interaction = event.type === 'answered' ? event.question : event.branch;
  const result = { ...given(event), duration: isoDuration(event.latencyMs) };
  return {
    verb: event.type === 'answered' ? verbs.answered : verbs.responded,
    object: {
      id: `${course.unit.id}/${event.type === 'answered' ? 'questions' : 'branches'}/${encodeURIComponent(event.cue)}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: worded(course, interaction.title || interaction.prompt || event.cue),
        description: worded(course, interaction.prompt || interaction.title || event.cue),
        ...definition(course, interaction),
      },
    },
    result: event.type === 'answered' ? { ...result, ...judged(event) } : result,
    context: {
      contextActivities: {
        parent: [videoOf(course, event.scene)],
        grouping: [{ objectType: 'Activity', id: course.id }],
      },
      extensions: {
        'https://w3id.org/xapi/video/extensions/time': Math.round(event.atMs) / 1_000,
        ...(event.type === 'answered' ? { [`${course.id}/extensions/attempt`]: event.attempt } : {}),
        ...(event.type === 'answered' && event.timedOut === true
          ? { [`${course.id}/extensions/timed-out`]: true }
          : {}),
      },
    },
  };
}

/** Who gave nothing has no response: an empty one would be none of its kind. [xAPI Data appendix C] */
function given(event: Answering): Json {
  if (event.type === 'chosen') return { response: event.option };
  const { question, answer } = event;
  return answer.type === 'nothing' ? {} : { response: responseText(question, answer, (text) => text) };
}

/**
 * Right or wrong is `success`; a score says how much of it where parts count. What knows no right and wrong has neither.
 */
function judged({ verdict, share, question }: Answered): Json {
  if (verdict === 'neutral') return {};
  const success = verdict === 'correct';
  return question.partialCredit ? { success, score: { scaled: share } } : { success };
}

function definition(course: Course, interaction: Question | Branch): Json {
  switch (interaction.type) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        interactionType: 'choice',
        choices: choices(course, interaction.options),
        correctResponsesPattern: optionPatterns(interaction),
      };
    case 'true-false':
      return { interactionType: 'true-false', correctResponsesPattern: [String(interaction.answer)] };
    case 'fill-in':
      return {
        interactionType: 'fill-in',
        correctResponsesPattern: fillInPatterns(interaction, (text) => text),
      };
    case 'numeric':
      return {
        interactionType: 'numeric',
        correctResponsesPattern: [`${decimal(interaction.min, 7)}[:]${decimal(interaction.max, 7)}`],
      };
    case 'matching':
      return {
        interactionType: 'matching',
        source: choices(course, interaction.items),
        target: choices(course, interaction.targets),
        correctResponsesPattern: [interaction.items.map(({ id, to }) => `${id}[.]${to}`).join('[,]')],
      };
    case 'sequencing':
      return {
        interactionType: 'sequencing',
        choices: choices(course, interaction.steps),
        correctResponsesPattern: [interaction.steps.map(({ id }) => id).join('[,]')],
      };
    case 'hotspot':
      return {
        interactionType: 'choice',
        choices: choices(course, interaction.options),
        correctResponsesPattern: optionPatterns(interaction),
      };
    case 'likert':
      return { interactionType: 'likert', scale: choices(course, interaction.options) };
    case 'reflection':
      return { interactionType: 'long-fill-in' };
    case 'branch':
      return { interactionType: 'choice', choices: choices(course, interaction.options) };
  }
}

function choices(course: Course, options: readonly { readonly id: string; readonly text: string }[]): readonly Json[] {
  return options.map(({ id, text }) => ({ id, description: worded(course, text || id) }));
}

export function worded(course: Course, text: string): Json {
  return { [course.language]: text };
}
