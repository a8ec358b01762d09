package org.gitqms.githooks.demo;

import java.time.Instant;
import java.time.ZoneOffset;

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

      | EI | Task description | VR | Execution summary | Evidence | Outcome | Performer | Date |
      |----|------------------|----|-------------------|----------|---------|-----------|------|
      | EI-1 | Read twice and compare | no | [EXECUTION SUMMARY] | [EVIDENCE] | [OUTCOME] | [PERFORMER] | [DATE] |

      ## 8. Execution comments

      | Comment | Performer | Date |
      |---------|-----------|------|
      | [COMMENT] | [PERFORMER] | [DATE] |

      ## 9. Summary

      [EXECUTION SUMMARY]
      """;

  /** The code that the change record allows. */
  static final String CODE =
      """
      int read_sensor(void)
      {
          int first = read_once();
          int second = read_once();
          return abs(first - second) <= TOLERANCE ? second : READ_ERROR;
      }
      """;

  /**
   * The change record with its execution written down.
   *
   * @param commit the full id of the commit that holds the work
   * @param seconds when, in seconds since the epoch
   */
  static String done(String commit, long seconds) {
    String day = Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate().toString();
    return PLANNED
        .replace("| [EXECUTION SUMMARY] |", "| The controller reads twice |")
        .replace("[EVIDENCE]", "Commit " + commit)
        .replace("[OUTCOME]", "Pass")
        .replace("[COMMENT]", "None")
        .replace("[PERFORMER]", "ines")
        .replace("[DATE]", day)
        .replace("[EXECUTION SUMMARY]", "The controller reads twice. No variance was needed.");
  }

  private Script() {}
}
