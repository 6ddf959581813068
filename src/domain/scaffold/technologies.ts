/** The files by which each technology declares what it depends on, and how its images are called. */
const technologies = [
  {
    component: 'openjdk',
    file: /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
    image: /jdk|jre|temurin|maven|gradle|java/,
  },
  { component: 'golang', file: /^go\.mod$/, image: /golang/ },
  { component: 'php', file: /^composer\.json$/, image: /php/ },
  { component: 'python', file: /^(?:pyproject\.toml|requirements\.txt|Pipfile)$/, image: /python/ },
  { component: 'node', file: /^package\.json$/, image: /node/ },
] as const;

/** The technology whose package file bears a name; undefined for any other file. */
export function technologyOf(name: string): string | undefined {
  return technologies.find(({ file }) => file.test(name))?.component;
}

/** The technology of some images, by their names. */
export function technologyOfImages(images: readonly string[]): string | undefined {
  return technologies.find(({ image }) => images.some((each) => image.test(each)))?.component;
}

/** The names of package files, those of the technology that decides coming first. */
export function inPrecedence(names: readonly string[]): readonly string[] {
  return technologies.flatMap(({ file }) => names.filter((name) => file.test(name)));
}
