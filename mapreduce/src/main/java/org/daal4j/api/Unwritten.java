package org.daal4j.api;

import java.util.List;
import org.daal4j.model.ModelWriter;

/** Takes a result that nobody keeps. */
enum Unwritten implements ModelWriter {
  /** The one. */
  INSTANCE;

  @Override
  public void table(String file, List<String> header, Lines body) {}

  @Override
  public void put(String key, Object value) {}

  @Override
  public void warn(String sentence) {}
}
