/** The names of the columns. */
export const HEADER =
  'Case ID,Activity,Resource,Complete Timestamp,Variant,Variant index,Variant,seriousness,customer,product,responsible_section,seriousness_2,service_level,service_type,support_section,workgroup'

/** A line in the layout of the log: an activity of a resource at a minute of the morning of 7 May 2013. */
export function line(
  activity: string,
  resource: number,
  minute: number,
  facts: { readonly workgroup?: number; readonly seriousness?: number } = {},
): string {
  const { workgroup = 1, seriousness = 1 } = facts
  const time = `2013/05/07 09:${String(minute).padStart(2, '0')}:00.000`
  return `Case 9,${activity},Value ${resource},${time},Variant 3,3,Variant 3,Value 1,Value 8,Value 2,Value 1,Value ${seriousness},Value 1,Value 1,Value 1,Value ${workgroup}`
}
