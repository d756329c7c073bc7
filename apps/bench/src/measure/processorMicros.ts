/**
 * Processor time of this process so far. On a busy machine it says what a task costs, where a clock on
 * the wall says how long it was kept waiting.
 */
export function processorMicros(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
