/** One result, as a line of `scripts/bench`: `value` is null where there is none. */
export function print(metric, value, peer) {
  console.log(JSON.stringify({ metric, value, limit: null, peer }));
}

/** Seconds of processor time of this process, all threads: what the C++ measurements count too. */
export function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
