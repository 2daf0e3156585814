declare module "virtual:words" {
  const table: Record<string, [string, string]>;
  export default table;
}
declare module "virtual:words?*" {
  const table: Record<string, [string, string]>;
  export default table;
}
