/** Where a run keeps what only it needs, below its output folder. By it a folder is known as the output of a run. */
export const WORK_FOLDER = '.claimwire';
