/** What a published state of a catalogue is called, for ever. */
export interface Release {
  /** `2026.1`: the year, and which one in that year. */
  readonly version: string;
  /** As YYYY-MM-DD. */
  readonly date: string;
}
