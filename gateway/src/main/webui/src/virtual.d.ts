declare module 'virtual:licences' {
  export type Licence = {
    name: string;
    version: string;
    licence: string;
    address: string | null;
    text: string | null;
  };
  const licences: Licence[];
  export default licences;
}
