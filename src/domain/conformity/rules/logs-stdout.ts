import { logsStdoutTexts } from '../../../texts/rules/logs-stdout';
import { loggingConfigurationOf } from '../log-appenders';
import { speaker, type TextRule } from '../rule';
import { always } from '../severity';
import { cct, guide } from '../sources';

const say = speaker(logsStdoutTexts);

/** Logs go to the standard output, where the platform collects them, as GELF or else as JSON. */
export const logsStdout: TextRule = {
  id: 'cpin/logs-stdout',
  theme: 'observability',
  sources: [cct('EXI-ARCH-23 (I)'), guide('best-practices', 'logs')],
  gate: 'L4',
  severity: always('warning'),
  texts: logsStdoutTexts,
  reads: 'text',
  concerns: (path) => loggingConfigurationOf(path) !== undefined,
  check: (file) => {
    const configuration = loggingConfigurationOf(file.path);
    const place = configuration?.file(file);
    if (place !== undefined) return [{ place, message: say((texts) => texts.toFile) }];
    const plain = configuration?.plain?.(file);
    if (plain === undefined) return [];
    return [
      {
        place: plain,
        message: say((texts) => texts.plain),
        remedy: say((texts) => texts.plainRemedy),
        severity: always('information'),
      },
    ];
  },
};
