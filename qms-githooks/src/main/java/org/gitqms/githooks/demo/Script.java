package org.gitqms.githooks.demo;

/**
 * What is written in the demo: the change record as planned, and as it stands when the work is
 * done.
 */
final class Script {

  /** The change record as it is approved before the work. */
  static final String PLANNED =
      """
      ---
      title: "Read the sensor twice"
      revision_summary: First draft
      ---

      # CR-001: Read the sensor twice

      ## 1. Purpose

      A single reading of the sensor may be wrong. The controller is to read twice and compare.

      ## 2. Scope

      The reading of the temperature sensor. Nothing else.

      ### 2.1 Files affected

      | File | Change | Description |
      |------|--------|-------------|
      | src/sensor.c | modify | two readings, compared |

      ### 2.2 Documents affected

      | Document | Change | Description |
      |----------|--------|-------------|
      | None | - | - |

      ## 3. Justification

      One reading in ten thousand was off by more than a degree.

      ## 4. Impact

      A cycle takes two milliseconds longer.

      ## 5. Development controls

      The work is done on the branch cr-001 and reviewed before it is merged.

      ## 6. Qualified state

      Not touched: the controller is not released yet.

      ## 7. Execution items

      | EI | Task description | Verification evidence | Outcome | Performer, date |
      |----|------------------|-----------------------|---------|-----------------|
      | EI-1 | Read twice and compare | [EVIDENCE] | [OUTCOME] | [PERFORMER], [DATE] |

      ## 8. Execution comments

      | Comment | Performer, date |
      |---------|-----------------|
      | [COMMENT] | [PERFORMER], [DATE] |

      ## 9. Summary

      [EXECUTION SUMMARY]
      """;

  /** The same with its execution written down. */
  static final String DONE =
      PLANNED
          .replace(
              "| [EVIDENCE] | [OUTCOME] | [PERFORMER], [DATE] |",
              "| The test compares 10,000 pairs of readings | Pass | ines, 2026-11-22 |")
          .replace("| [COMMENT] | [PERFORMER], [DATE] |", "| None | ines, 2026-11-22 |")
          .replace("[EXECUTION SUMMARY]", "The controller reads twice. No variance was needed.");

  private Script() {}
}
