package id.jejak.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes the ids of rows: UUID version 7, so that later ids sort after earlier ones. */
public final class Ids {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {
  }

  public static UUID next() {
    return GENERATOR.generate();
  }
}
