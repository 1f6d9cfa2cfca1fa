/** Whether a record is a ticket rather than an interaction: only tickets have events. */
export function isTicket<R>(record: R): record is Extract<R, { readonly events: unknown }> {
  return typeof record === 'object' && record !== null && 'events' in record
}
