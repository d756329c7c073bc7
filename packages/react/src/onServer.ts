/** Whether this is a server: many people share its modules, so that nothing of one of them is kept there. */
export const onServer: boolean = typeof document === 'undefined';
