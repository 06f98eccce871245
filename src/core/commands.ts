/** Every command of the contract with its handler: a missing one does not compile. */
import { documentCommands } from './documents/use-cases.ts';
import type { CommandHandlers } from './handlers.ts';
import { meetingCommands } from './meetings/use-cases.ts';
import { noteCommands } from './notes/commands.ts';
import { peopleCommands } from './people/use-cases.ts';
import { statementCommands } from './statements/commands.ts';
import { tagCommands } from './tags/commands.ts';
import { themeCommands } from './themes/use-cases.ts';
import { duplicateCommands } from './versions/use-cases.ts';
import { viewCommands } from './views/use-cases.ts';

export const commands: CommandHandlers = {
  ...documentCommands,
  ...duplicateCommands,
  ...statementCommands,
  ...meetingCommands,
  ...peopleCommands,
  ...themeCommands,
  ...tagCommands,
  ...noteCommands,
  ...viewCommands,
};
