declare module 'virtual:licences' {
  export type Licence = {
    name: string;
    version: string;
    licence: string;
    address: string | null;
    text: string | null;
  };
  const licences: { portal: Licence[]; labs: Licence[] };
  export default licences;
}

declare module 'virtual:lab-runtime' {
  type Name = 'pyodide.js' | 'pyodide.asm.js' | 'wasm.bin' | 'stdlib.bin' | 'packages.bin';
  export type LabRuntime =
    | {
        available: true;
        /** "/assets/lab/…/" */
        base: string;
        /** "3.14.2" */
        python: string;
        lock: object;
        /** Bytes, by file. */
        sizes: Record<Name, number>;
      }
    | { available: false; reason: string };
  const runtime: LabRuntime;
  export default runtime;
}
