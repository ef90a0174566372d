import {
  copyOf,
  execForm,
  healthCommand,
  said,
  stagesOf,
  variablesOf,
  type Stage,
} from './containerfile';

type Rule = (stages: readonly Stage[], image: Stage) => boolean;

const SECRET = /SECRET|KEY|SALT|PASSWORD|TOKEN|DATABASE_URL/u;

/** What must hold of a Containerfile, by name. */
const RULES: Record<string, Rule> = {
  pinned: (stages) =>
    stages.every(({ base }) => /^[\w./-]+:\d[\w.-]*$/u.test(base) && !base.includes('latest')),
  user: (_stages, image) => {
    const names = image.steps.map(({ name }) => name);
    const [user = 'root'] = said(image, 'USER').slice(-1);
    return !/^(root|0)(:|$)/u.test(user) && names.lastIndexOf('USER') < names.indexOf('CMD');
  },
  command: (_stages, image) => execForm(said(image, 'CMD').at(-1) ?? '')?.[0] === 'node',
  health: (_stages, image) => healthCommand(image)?.[0] === 'node',
  add: (stages) => stages.every((stage) => said(stage, 'ADD').length === 0),
  packages: (stages) =>
    every(stages, 'RUN', (command) => {
      if (!command.includes('apt-get install')) return true;
      return (
        command.includes('--no-install-recommends') &&
        command.endsWith('&& rm -rf /var/lib/apt/lists/*')
      );
    }),
  folder: (stages) => every(stages, 'WORKDIR', (folder) => folder.startsWith('/')),
  secrets: (stages) =>
    stages.every((stage) => !Object.keys(variablesOf(stage)).some((name) => SECRET.test(name))) &&
    every(stages, 'ARG', (argument) => !SECRET.test(argument)),
  signal: (_stages, image) => said(image, 'STOPSIGNAL').join() === 'SIGTERM',
  // What it runs is not the server's to change: only an empty volume is.
  code: (_stages, image) =>
    said(image, 'COPY')
      .map(copyOf)
      .every(
        ({ owner, sources }) => owner === '' || sources.every((it) => it.includes('/volumes/')),
      ),
};

const every = (stages: readonly Stage[], name: string, holds: (args: string) => boolean): boolean =>
  stages.every((stage) => said(stage, name).every(holds));

/** The names of the rules that a Containerfile breaks. */
export function containerfileFaults(text: string): string[] {
  const stages = stagesOf(text);
  const image = stages.at(-1);
  if (image === undefined) return ['pinned'];
  return Object.entries(RULES)
    .filter(([, holds]) => !holds(stages, image))
    .map(([name]) => name);
}
