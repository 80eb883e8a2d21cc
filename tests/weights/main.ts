import { join } from 'node:path';
import { repository } from '../processes.ts';
import { Built } from './built.ts';
import { weightsOf } from './table.ts';

/* Kilobytes after gzip (1 kB = 1000 bytes), of the app as it was built last. */

console.log(weightsOf(new Built(join(repository, 'apps/study/build'))));
