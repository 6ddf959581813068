import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from '../src/config.js';

test('sans variable, les valeurs par défaut conviennent', () => {
  const config = readConfig({});
  assert.equal(config.port, <% port %>);
  assert.equal(config.logLevel, 'info');
});

test('les variables remplacent les valeurs par défaut', () => {
  const config = readConfig({ PORT: '9000', GREETING: 'Salut', LOG_LEVEL: 'debug' });
  assert.deepEqual([config.port, config.greeting, config.logLevel], [9000, 'Salut', 'debug']);
});

test('une configuration fausse est refusée, avec toutes les raisons', () => {
  assert.throws(
    () => readConfig({ PORT: '80', LOG_LEVEL: 'bavard', SHUTDOWN_DELAY_MS: '5s' }),
    (error) => error instanceof ConfigError && error.problems.length === 3,
  );
});
