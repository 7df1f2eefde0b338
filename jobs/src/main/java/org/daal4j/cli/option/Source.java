package org.daal4j.cli.option;

import java.util.List;
import org.daal4j.core.Setting;

/**
 * What a verb reads, as an option named it.
 *
 * @param option what names them
 * @param paths paths or globs
 * @param replaceable whether the output may be the very same directory, if it is one path
 */
public record Source(Setting option, List<String> paths, boolean replaceable) {

  /** What is never replaced. */
  public Source(Setting option, List<String> paths) {
    this(option, paths, false);
  }
}
