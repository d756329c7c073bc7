/** Watches for tasks over 50 ms. The function returns the longest so far, in milliseconds, or 0. */
export function watchLongTasks(): () => number {
  let longest = 0;
  const add = (entries: readonly PerformanceEntry[]) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return () => {
    add(observer.takeRecords());
    return longest;
  };
}
