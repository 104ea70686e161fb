// Bundled with its WebAssembly into one script, so that it loads from disk.
import sqlite3InitModule from "@sqlite.org/sqlite-wasm";
import wasm from "@sqlite.org/sqlite3.wasm";

// Its ways of writing files are of no use here, and saying so is noise.
globalThis.sqlite3ApiConfig = { warn: () => {}, disable: { vfs: { opfs: true } } };
globalThis.tacitSqlite = () => sqlite3InitModule({ wasmBinary: wasm, print: () => {}, printErr: () => {} });
