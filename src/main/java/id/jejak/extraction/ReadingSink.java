package id.jejak.extraction;

import java.io.IOException;
import java.nio.file.Path;

/** Takes what a reading yields, in the order of the file, while it is being read. */
public interface ReadingSink {
  void page(PageText page) throws IOException;

  /**
   * @param bytes a temporary file that is gone when this returns
   */
  void embedded(EmbeddedFile file, Path bytes) throws IOException;
}
