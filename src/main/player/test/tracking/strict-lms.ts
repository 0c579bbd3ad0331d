/** An LMS that takes nothing but what its standard allows, and keeps a log of what was asked. */
export class StrictLms {
  readonly log: string[] = [];
  readonly values: Map<string, string>;
  readonly refused: string[] = [];
  commits: Map<string, string>[] = [];
  answerToCommit = 'true';
  onCommit: () => void = () => undefined;
  #state: 'idle' | 'running' | 'over' = 'idle';
  #error = '0';
  readonly #rules: readonly (readonly [RegExp, RegExp | 'read'])[];
  readonly #journal: boolean;

  constructor(version: '1.2' | '2004', values: Readonly<Record<string, string>> = {}) {
    this.#rules = version === '1.2' ? rules12 : rules2004;
    this.#journal = version === '1.2';
    this.values = new Map(Object.entries({ ...(version === '1.2' ? fresh12 : fresh2004), ...values }));
  }

  /** Under the names of SCORM 1.2. */
  get api12(): object {
    return {
      LMSInitialize: (arg: unknown) => this.#initialize(arg),
      LMSFinish: (arg: unknown) => this.#terminate(arg),
      LMSGetValue: (name: unknown) => this.#get(name),
      LMSSetValue: (name: unknown, value: unknown) => this.#set(name, value),
      LMSCommit: (arg: unknown) => this.#commit(arg),
      LMSGetLastError: () => this.#error,
    };
  }

  get api2004(): object {
    return {
      Initialize: (arg: unknown) => this.#initialize(arg),
      Terminate: (arg: unknown) => this.#terminate(arg),
      GetValue: (name: unknown) => this.#get(name),
      SetValue: (name: unknown, value: unknown) => this.#set(name, value),
      Commit: (arg: unknown) => this.#commit(arg),
      GetLastError: () => this.#error,
    };
  }

  /** Values set, in order. */
  sets(name: string): readonly string[] {
    return this.log.filter((line) => line.startsWith(`set ${name}=`)).map((line) => line.slice(name.length + 5));
  }

  get committed(): Map<string, string> | undefined {
    return this.commits[this.commits.length - 1];
  }

  #initialize(arg: unknown): string {
    this.log.push('initialize');
    if (arg !== '' || this.#state !== 'idle') return this.#refuse('initialize', this.#journal ? '101' : '103');
    this.#state = 'running';
    return this.#ok();
  }

  #terminate(arg: unknown): string {
    this.log.push('terminate');
    if (arg !== '' || this.#state !== 'running') return this.#refuse('terminate', '112');
    this.#state = 'over';
    this.commits.push(new Map(this.values));
    return this.#ok();
  }

  #commit(arg: unknown): string {
    this.log.push('commit');
    this.onCommit();
    if (arg !== '' || this.#state !== 'running') return this.#refuse('commit', '142');
    if (this.answerToCommit !== 'true') return this.#refuse('', '391');
    this.commits.push(new Map(this.values));
    return this.#ok();
  }

  #get(name: unknown): string {
    if (typeof name !== 'string' || this.#state !== 'running') return (this.#refuse(`get ${String(name)}`, '122'), '');
    if (name === 'cmi.interactions._count') return (this.#ok(), String(this.#count()));
    if (this.#journal && name.startsWith('cmi.interactions.')) return (this.#refuse(`get ${name}`, '404'), '');
    const value = this.values.get(name);
    if (value !== undefined) return (this.#ok(), value);
    this.#error = '403';
    return '';
  }

  #set(name: unknown, value: unknown): string {
    this.log.push(`set ${String(name)}=${String(value)}`);
    if (typeof name !== 'string' || typeof value !== 'string' || this.#state !== 'running') {
      return this.#refuse(`set ${String(name)}`, '132');
    }
    const rule = this.#rules.find(([pattern]) => pattern.test(name));
    if (rule === undefined) return this.#refuse(`set ${name}`, '401');
    if (rule[1] === 'read') return this.#refuse(`set ${name}`, '403');
    if (!rule[1].test(value)) return this.#refuse(`set ${name}=${value}`, '406');
    const interaction = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(name);
    if (interaction !== null) {
      const index = Number(interaction[1]);
      const isNew = index === this.#count();
      if (index > this.#count() || (isNew && interaction[2] !== 'id')) return this.#refuse(`order of ${name}`, '408');
      const needsType = /response|pattern/.test(name);
      if (needsType && !this.values.has(`cmi.interactions.${index}.type`))
        return this.#refuse(`type before ${name}`, '408');
    }
    this.values.set(name, value);
    return this.#ok();
  }

  #count(): number {
    const indices = [...this.values.keys()].map((name) => Number(/^cmi\.interactions\.(\d+)\./.exec(name)?.[1] ?? -1));
    return Math.max(-1, ...indices) + 1;
  }

  #ok(): string {
    this.#error = '0';
    return 'true';
  }

  #refuse(what: string, error: string): string {
    if (what !== '') this.refused.push(what);
    this.#error = error;
    return 'false';
  }
}

const fresh12 = {
  'cmi.core.student_id': 'ada',
  'cmi.core.student_name': 'Lovelace, Ada',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.credit': 'credit',
  'cmi.core.lesson_location': '',
  'cmi.suspend_data': '',
};
const fresh2004 = {
  'cmi.learner_id': 'ada',
  'cmi.learner_name': 'Ada Lovelace',
  'cmi.completion_status': 'unknown',
  'cmi.success_status': 'unknown',
  'cmi.mode': 'normal',
  'cmi.credit': 'credit',
};

const decimal = /^-?\d+(\.\d+)?$/;
const rules12: readonly (readonly [RegExp, RegExp | 'read'])[] = [
  [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
  [/^cmi\.core\.lesson_location$/, /^[^]{0,255}$/],
  [/^cmi\.suspend_data$/, /^[^]{1,4096}$/],
  [/^cmi\.core\.exit$/, /^(suspend|time-out|logout|)$/],
  [/^cmi\.core\.session_time$/, /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/],
  [/^cmi\.core\.score\.(raw|min|max)$/, /^(100(\.0+)?|\d{1,2}(\.\d{1,2})?)$/],
  [/^cmi\.interactions\.\d+\.id$/, /^[\w-]{1,255}$/],
  [/^cmi\.interactions\.\d+\.type$/, /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/],
  [/^cmi\.interactions\.\d+\.time$/, /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/],
  [/^cmi\.interactions\.\d+\.latency$/, /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/],
  [/^cmi\.interactions\.\d+\.weighting$/, decimal],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/],
  [/^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/, /^[^\n]{0,255}$/],
];
const id = '[A-Za-z0-9_.]+';
const rules2004: readonly (readonly [RegExp, RegExp | 'read'])[] = [
  [/^cmi\.completion_status$/, /^(completed|incomplete)$/],
  [/^cmi\.success_status$/, /^(passed|failed|unknown)$/],
  [/^cmi\.location$/, /^[^]{0,1000}$/],
  [/^cmi\.suspend_data$/, /^[^]{1,64000}$/],
  [/^cmi\.exit$/, /^(suspend|normal|time-out|)$/],
  [/^cmi\.session_time$/, /^PT\d+(\.\d{1,2})?S$/],
  [/^cmi\.score\.scaled$/, /^(-?1|-?0(\.\d{1,7})?)$/],
  [/^cmi\.score\.(raw|min|max)$/, decimal],
  [/^cmi\.progress_measure$/, /^(1|0(\.\d+)?)$/],
  [/^cmi\.interactions\.\d+\.id$/, /^\S{1,4000}$/],
  [
    /^cmi\.interactions\.\d+\.type$/,
    /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
  ],
  [/^cmi\.interactions\.\d+\.timestamp$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}(Z|[+-]\d\d:\d\d)?)?$/],
  [/^cmi\.interactions\.\d+\.latency$/, /^PT\d+(\.\d{1,2})?S$/],
  [/^cmi\.interactions\.\d+\.weighting$/, decimal],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d{1,7})?)$/],
  [/^cmi\.interactions\.\d+\.description$/, /^(?!\{)[^\n]{1,250}$/],
  [
    /^cmi\.interactions\.\d+\.(learner_response|correct_responses\.\d+\.pattern)$/,
    new RegExp(
      `^(${id}(\\[,\\]${id})*|${id}\\[\\.\\]${id}(\\[,\\]${id}\\[\\.\\]${id})*|-?[\\d.]+(\\[:\\]-?[\\d.]+)?|(\\{case_matters=(true|false)\\})?(?!\\{)[^\\n]{0,250})$`,
    ),
  ],
];
