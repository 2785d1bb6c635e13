/** A run that cannot come to its end by itself. What is done stays done: enqueued again, it goes on. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';
}

/** A run that somebody has called off. */
export class RunCancelled extends Error {
  override readonly name = 'RunCancelled';
}
