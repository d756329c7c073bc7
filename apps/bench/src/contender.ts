// One contender in a process of its own, `node --expose-gc dist/contender.js ID`: it does what the
// parent asks, one task at a time, so that neither garbage nor compiled code of one meets another.
import { contenders, type ContenderId } from './contenders/contenders.ts';
import { createBench } from './measure/createBench.ts';
import type { Task } from './measure/task.ts';

const bench = createBench(await contenders[process.argv[2] as ContenderId].load());
process.on('message', (task: Task) => {
  void bench.run(task).then((outcome) => process.send!(outcome));
});
process.send!('ready');
