/**
 * What goes into which file of the build. Left alone, the bundler makes a file of everything that two pages share:
 * hundreds of small ones, a request each. Merged by size, it puts date pickers into the sign-in page. So the cuts are
 * named here, by what the modules are for. `base` is what every page needs; the groups below it are loaded by the first
 * page of their kind. `bundle-size.ts` watches that nothing heavy slips into a first load.
 */

const inPackage = (...names: string[]) => new RegExp(`/node_modules/(${names.join('|')})/`);
/** Components of Mantine with their parts and stylesheets. */
const components = (...names: string[]) =>
  new RegExp(
    `/@mantine/core/(esm/components/(${names.join('|')})/|styles/(${names.join('|')})[A-Za-z]*\\.layer\\.css)`,
  );
const inWeb = (...paths: string[]) => new RegExp(`/web/(${paths.join('|')})`);

interface Group {
  name: string | ((id: string) => string);
  test: (id: string) => boolean;
  minShareCount?: number;
}

const group = (name: string, ...patterns: RegExp[]): Group => ({
  name,
  test: (id) => patterns.some((pattern) => pattern.test(id)),
});

/** Parts of the base's folders that are loaded when they are asked for. */
const LATER = inWeb('ui/palette/PaletteDialog', 'ui/keys/ShortcutHelp', 'ui/feedback/(Toasts|ProgressTask)');

const base = group(
  'base',
  /vite\/preload-helper/,
  inPackage('i18next', 'react-i18next', 'uuid', 'clsx', '@mantine/hooks', '@mantine/store'),
  /\/@mantine\/(core\/esm\/(core\/|utils\/(?!Floating|Inline|InputsGroup))|notifications\/esm\/notifications\.store)/,
  components('ActionIcon', 'Anchor', 'Button', 'Code', 'Group', 'Kbd', 'Loader', 'Skeleton', 'Stack', 'Text', 'Title'),
  components('Transition', 'UnstyledButton', 'VisuallyHidden'),
  inWeb(
    'api/',
    'ui/(keys|link|feedback|page|palette|state|text)/',
    'ui/list/(filter|spec|view)\\.ts',
    '[a-z0-9]+\\.tsx?$',
  ),
  inWeb('features/session/(look|session|usePreferences)\\.ts'),
  /contract-data:.*tenancy|\/server\/modules\/tenancy\/(abilities|roles)\.ts/,
);

/** In order: a module goes to the first group that wants it, and takes along what nobody before has claimed. */
export const groups: Group[] = [
  group('react', inPackage('react', 'react-dom', 'scheduler')),
  group(
    'router',
    inPackage('@tanstack/(react-router|router-core|history|react-store|store)', 'use-sync-external-store'),
  ),
  group('query', inPackage('@tanstack/(react-query|query-core)')),
  group('words-en', /\/web\/(ui|shells\/\w+|features\/(session|roles))\/locale\.en\.json$/),
  group('words-de', /\/web\/(ui|shells\/\w+|features\/(session|roles))\/locale\.de\.json$/),
  { ...base, test: (id) => base.test(id) && !LATER.test(id) && !/\/web\/(main|app|router|routes)\.tsx$/.test(id) },
  group('schemas', inPackage('zod')),
  group(
    'forms',
    inPackage('@mantine/form', 'klona', 'fast-deep-equal'),
    components('Checkbox', 'CloseButton', 'Divider', 'Input', 'InputBase', 'List', 'TextInput', 'PasswordInput'),
    /\/@mantine\/core\/(esm\/utils\/(Inline|InputsGroup)|styles\/Inline)/,
    inWeb('ui/form/(Form|ErrorSummary|issues|useBodyForm|useLeaveGuard|autosave|useAutosave|SavedNote)'),
  ),
  group(
    'floating',
    inPackage('@floating-ui/.*'),
    components('FocusTrap', 'Overlay', 'Paper', 'Popover', 'Portal', 'Tooltip'),
    /\/@mantine\/core\/esm\/utils\/Floating\//,
  ),
  group('dates', inPackage('@mantine/dates', 'dayjs'), inWeb('ui/form/DayField')),
  group('numbers', inPackage('react-number-format'), components('NumberInput')),
  group('lists', inPackage('@tanstack/react-virtual', '@tanstack/virtual-core'), inWeb('ui/list/')),
  group('records', inWeb('ui/(record|decision|explain|figures|mention)/', 'ui/actions/Consequences')),
  { ...group('icons', inPackage('@tabler/.*')), minShareCount: 2 },
  {
    // The rest of the component library, as far as three pages use it.
    ...group('widgets', inPackage('@mantine/core', 'react-remove-scroll.*', 'use-sidecar', 'use-callback-ref')),
    minShareCount: 3,
  },
];
