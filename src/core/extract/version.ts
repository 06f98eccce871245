/**
 * The version of extraction: raised when documents would be read differently in a way that a person wants in a library
 * that exists. Each document keeps the version that found its statements.
 */
export const EXTRACTION_VERSION = 4;
