import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from '../src/config.js';

test('<%#fr%>sans variable, les valeurs par défaut conviennent<%/fr%><%#en%>without variables, the default values suit<%/en%>', () => {
  const config = readConfig({});
  assert.equal(config.port, <% port %>);
  assert.equal(config.logLevel, 'info');
});

test('<%#fr%>les variables remplacent les valeurs par défaut<%/fr%><%#en%>variables replace the default values<%/en%>', () => {
  const config = readConfig({ PORT: '9000', GREETING: 'Ciao', LOG_LEVEL: 'debug' });
  assert.deepEqual([config.port, config.greeting, config.logLevel], [9000, 'Ciao', 'debug']);
});

test('<%#fr%>une configuration fausse est refusée, avec toutes les raisons<%/fr%><%#en%>a wrong configuration is refused, with all the reasons<%/en%>', () => {
  assert.throws(
    () => readConfig({ PORT: '80', LOG_LEVEL: 'loud', SHUTDOWN_DELAY_MS: '5s' }),
    (error) => error instanceof ConfigError && error.problems.length === 3,
  );
});
