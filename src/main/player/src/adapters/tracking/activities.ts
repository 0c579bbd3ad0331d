import type { Branch, Course, Question } from '../../core/course/course.js';
import type { Answer } from '../../core/interactions/answer.js';
import { sceneOf } from '../../core/timeline/timeline.js';
import { decimal, isoDuration } from './formats.js';
import type { Answering } from './scorm.js';
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
  const result: Json = {
    response: event.type === 'answered' ? responseOf(event.answer) : event.option,
    duration: isoDuration(event.latencyMs),
  };
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
    // Right or wrong is `success`, and no more than that: a score stands in the statement on the whole course.
    result: event.type === 'answered' ? { ...result, success: event.verdict === 'correct' } : result,
    context: {
      contextActivities: {
        parent: [videoOf(course, event.scene)],
        grouping: [{ objectType: 'Activity', id: course.id }],
      },
      extensions: {
        'https://w3id.org/xapi/video/extensions/time': Math.round(event.atMs) / 1_000,
        ...(event.type === 'answered' ? { [`${course.id}/extensions/attempt`]: event.attempt } : {}),
      },
    },
  };
}

function definition(course: Course, interaction: Question | Branch): Json {
  switch (interaction.type) {
    case 'single-choice':
      return {
        interactionType: 'choice',
        choices: choices(course, interaction.options),
        correctResponsesPattern: interaction.options.filter(({ correct }) => correct).map(({ id }) => id),
      };
    case 'multiple-choice':
      return {
        interactionType: 'choice',
        choices: choices(course, interaction.options),
        correctResponsesPattern: [
          interaction.options
            .filter(({ correct }) => correct)
            .map(({ id }) => id)
            .join('[,]'),
        ],
      };
    case 'true-false':
      return { interactionType: 'true-false', correctResponsesPattern: [String(interaction.answer)] };
    case 'fill-in':
      return {
        interactionType: 'fill-in',
        correctResponsesPattern: interaction.accepted.map(
          (each) => `{case_matters=${String(interaction.caseSensitive)}}${each}`,
        ),
      };
    case 'numeric':
      return {
        interactionType: 'numeric',
        correctResponsesPattern: [`${decimal(interaction.min, 7)}[:]${decimal(interaction.max, 7)}`],
      };
    case 'branch':
      return { interactionType: 'choice', choices: choices(course, interaction.options) };
  }
}

function choices(course: Course, options: readonly { readonly id: string; readonly text: string }[]): readonly Json[] {
  return options.map(({ id, text }) => ({ id, description: worded(course, text || id) }));
}

function responseOf(answer: Answer): string {
  switch (answer.type) {
    case 'options':
      return answer.options.join('[,]');
    case 'flag':
      return String(answer.value);
    case 'text':
      return answer.text;
    case 'number':
      return decimal(answer.value, 7);
  }
}

export function worded(course: Course, text: string): Json {
  return { [course.language]: text };
}
