/**
 * What a publisher says of itself and of an activity that no logframe holds, and IATI asks for.
 *
 * @internal
 */
import type { CalendarDate, Fact, Logframe } from "@logframe/core"

/** Who publishes. */
export interface Reporter {
  /** Its identifier: `XM-DAC-1`, `GB-COH-123`. */
  readonly ref: string
  /** Its kind, a code of the codelist OrganisationType: 10 government, 22 national NGO, 40 multilateral … */
  readonly type: string
  readonly name: string
}

/** What is published as one activity. */
export interface Publication {
  readonly logframe: Logframe.Logframe
  /** All facts of its journal; those in force that are approved are published. */
  readonly facts: readonly Fact.Fact[]
  /** What `read` could not put into the logframe, as `Activity.beside`. */
  readonly beside?: string
}

/** What IATI asks for beside that. An activity that was read from IATI says most of it itself. */
export interface Options {
  /** Who publishes; what an activity that was read from IATI says of it holds before this. */
  readonly reporter?: Reporter
  /** The sector, a code of the DAC list; 99810, "sectors not specified", when nothing says it. */
  readonly sector?: string
  /** The country, by its code of two letters; the region 998, "unspecified", when nothing says it. */
  readonly country?: string
  /** The first day, for a logframe without a period. */
  readonly start?: CalendarDate.CalendarDate
  /** The day on which it is published: tells whether the activity is to come, under way or over. */
  readonly asOf?: CalendarDate.CalendarDate
  /**
   * Only elements of IATI. Otherwise what it has no words for stands in an element of this project at the end of each
   * activity, so that reading it again gives the same logframe.
   */
  readonly plain?: boolean
}
