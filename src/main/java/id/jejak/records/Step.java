package id.jejak.records;

import java.util.List;

/**
 * What a piece of a check found.
 *
 * @param after what was looked at last
 * @param over whether the stage has nothing left
 * @param looked how many originals, objects, texts or entries were looked at
 * @param bytes how many of them were read
 */
record Step(String after, boolean over, int looked, long bytes, List<Finding> findings) {
  Step {
    findings = List.copyOf(findings);
  }
}
